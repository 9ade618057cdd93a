import { type LimitPlace, limitsIn } from '../limits-in.js';
import type { JourneyTemplate } from '../template.js';
import { TRUST_CODE, trustTemplate } from './insurance-trust.js';
import { TRUST_FAST_LIMITS, TRUST_LIMITS, type TrustLimits } from './limits.js';
import { trustScenarios } from './scenarios.js';

/** J2 保险金信托 · Insurance trust in two working days. */
export const insuranceTrust: JourneyTemplate = {
  code: TRUST_CODE,
  limits: TRUST_LIMITS,
  fastLimits: TRUST_FAST_LIMITS,
  draw: trustTemplate,
  scenarios: (graph) => trustScenarios(limitsIn(graph, TRUST_LIMITS, PLACES)),
};

const PLACES: { readonly [K in keyof TrustLimits]?: LimitPlace } = {
  whole: ['whole', 'duration'],
  eighty: ['eighty', 'duration'],
  claim: ['session', 'claimWithin'],
  task: ['session', 'expires'],
  form: ['confirm', 'expires'],
};
