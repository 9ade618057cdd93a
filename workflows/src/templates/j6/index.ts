import { type LimitPlace, limitsIn } from '../limits-in.js';
import type { JourneyTemplate } from '../template.js';
import { BUSINESS_ACCOUNT_CODE, businessAccountTemplate } from './business-account.js';
import { BUSINESS_ACCOUNT_FAST_LIMITS, BUSINESS_ACCOUNT_LIMITS, type BusinessAccountLimits } from './limits.js';
import { businessAccountScenarios } from './scenarios.js';

/** J6 邦户通 · Business account opening. */
export const businessAccount: JourneyTemplate = {
  code: BUSINESS_ACCOUNT_CODE,
  limits: BUSINESS_ACCOUNT_LIMITS,
  fastLimits: BUSINESS_ACCOUNT_FAST_LIMITS,
  draw: businessAccountTemplate,
  scenarios: (graph) => businessAccountScenarios(limitsIn(graph, BUSINESS_ACCOUNT_LIMITS, PLACES)),
};

const PLACES: { readonly [K in keyof BusinessAccountLimits]?: LimitPlace } = {
  compliance: ['compliance', 'expires'],
  explain: ['explain', 'expires'],
};
