import { type LimitPlace, limitsIn } from '../limits-in.js';
import type { JourneyTemplate } from '../template.js';
import { FIRST_DAYS_CODE, firstDaysTemplate } from './first-days.js';
import { FIRST_DAYS_FAST_LIMITS, FIRST_DAYS_LIMITS, type FirstDaysLimits } from './limits.js';
import { firstDaysScenarios } from './scenarios.js';

/** J10 新客三十天 · First thirty days. */
export const firstThirtyDays: JourneyTemplate = {
  code: FIRST_DAYS_CODE,
  limits: FIRST_DAYS_LIMITS,
  fastLimits: FIRST_DAYS_FAST_LIMITS,
  draw: firstDaysTemplate,
  scenarios: (graph) => firstDaysScenarios(limitsIn(graph, FIRST_DAYS_LIMITS, PLACES)),
};

const PLACES: { readonly [K in keyof FirstDaysLimits]?: LimitPlace } = {
  whole: ['goal', 'window'],
  silence: ['listen', 'duration'],
  pause: ['good-time', 'duration'],
  call: ['call', 'expires'],
};
