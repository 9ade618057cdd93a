import type { JourneyTemplate } from '../template.js';
import { J1_CODE, j1Template } from './j1-template.js';
import { limitsIn } from './limits-in.js';
import { J1_FAST_LIMITS, J1_LIMITS } from './limits.js';
import { j1Scenarios } from './scenarios.js';

/** J1 断点续接 · Break-off relay. */
export const breakOffRelay: JourneyTemplate = {
  code: J1_CODE,
  limits: { ...J1_LIMITS },
  fastLimits: { ...J1_FAST_LIMITS },
  draw: (limits = {}) => j1Template({ limits }),
  scenarios: (graph) => j1Scenarios(limitsIn(graph)),
};
