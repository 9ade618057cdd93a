import { type LimitPlace, limitsIn } from '../limits-in.js';
import type { JourneyTemplate } from '../template.js';
import { OPENING_CODE, openingTemplate } from './branch-opening.js';
import { OPENING_FAST_LIMITS, OPENING_LIMITS, type OpeningLimits } from './limits.js';
import { openingScenarios } from './scenarios.js';

/** J9 营业前检查 · Branch opening SOP. */
export const branchOpening: JourneyTemplate = {
  code: OPENING_CODE,
  limits: OPENING_LIMITS,
  fastLimits: OPENING_FAST_LIMITS,
  draw: openingTemplate,
  scenarios: (graph) => openingScenarios(limitsIn(graph, OPENING_LIMITS, PLACES)),
};

const PLACES: { readonly [K in keyof OpeningLimits]?: LimitPlace } = {
  manager: ['check', 'goal'],
  region: ['check', 'deadline'],
  check: ['check', 'expires'],
  decide: ['manager-decides', 'expires'],
  regionDecides: ['region-decides', 'expires'],
};
