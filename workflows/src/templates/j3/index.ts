import { type LimitPlace, limitsIn } from '../limits-in.js';
import type { JourneyTemplate } from '../template.js';
import { WEALTH_FAST_LIMITS, WEALTH_LIMITS, type WealthLimits } from './limits.js';
import { wealthScenarios } from './scenarios.js';
import { WEALTH_CODE, wealthTemplate } from './wealth-check.js';

/** J3 财富健康 · Quarterly wealth check. */
export const wealthCheck: JourneyTemplate = {
  code: WEALTH_CODE,
  limits: WEALTH_LIMITS,
  fastLimits: WEALTH_FAST_LIMITS,
  draw: wealthTemplate,
  scenarios: (graph) => wealthScenarios(limitsIn(graph, WEALTH_LIMITS, PLACES)),
};

const PLACES: { readonly [K in keyof WealthLimits]?: LimitPlace } = {
  goal: ['goal-meeting', 'window'],
  talk: ['talk', 'expires'],
  read: ['rewrite', 'expires'],
};
