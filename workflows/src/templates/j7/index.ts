import { type LimitPlace, limitsIn } from '../limits-in.js';
import type { JourneyTemplate } from '../template.js';
import { LARGE_DEPOSIT_CODE, largeDepositTemplate } from './large-deposit.js';
import { LARGE_DEPOSIT_FAST_LIMITS, LARGE_DEPOSIT_LIMITS, type LargeDepositLimits } from './limits.js';
import { largeDepositScenarios } from './scenarios.js';

/** J7 大额到期 · Large deposit maturing. */
export const largeDeposit: JourneyTemplate = {
  code: LARGE_DEPOSIT_CODE,
  limits: LARGE_DEPOSIT_LIMITS,
  fastLimits: LARGE_DEPOSIT_FAST_LIMITS,
  draw: largeDepositTemplate,
  scenarios: (graph) => largeDepositScenarios(limitsIn(graph, LARGE_DEPOSIT_LIMITS, PLACES)),
};

const PLACES: { readonly [K in keyof LargeDepositLimits]?: LimitPlace } = {
  whole: ['goal', 'window'],
  moment: ['await-moment', 'duration'],
  reply: ['reply', 'duration'],
  call: ['call', 'expires'],
  renewal: ['await-renewal', 'duration'],
};
