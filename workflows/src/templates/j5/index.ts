import { type LimitPlace, limitsIn } from '../limits-in.js';
import type { JourneyTemplate } from '../template.js';
import { COLLECTIONS_CODE, collectionsTemplate } from './considerate-collections.js';
import { COLLECTIONS_FAST_LIMITS, COLLECTIONS_LIMITS, type CollectionsLimits } from './limits.js';
import { collectionsScenarios } from './scenarios.js';

/** J5 智能催收 · Considerate collections. */
export const considerateCollections: JourneyTemplate = {
  code: COLLECTIONS_CODE,
  limits: COLLECTIONS_LIMITS,
  fastLimits: COLLECTIONS_FAST_LIMITS,
  draw: collectionsTemplate,
  scenarios: (graph) => collectionsScenarios(limitsIn(graph, COLLECTIONS_LIMITS, PLACES)),
};

const PLACES: { readonly [K in keyof CollectionsLimits]?: LimitPlace } = {
  round: ['next-day', 'duration'],
  voice: ['voice-result', 'duration'],
  call: ['agent-call', 'expires'],
  help: ['help', 'expires'],
  helpGoal: ['help', 'goal'],
  helpDeadline: ['help', 'deadline'],
  legal: ['legal-review', 'expires'],
  legalDeadline: ['legal-review', 'deadline'],
  promise: ['await-promise', 'duration'],
  plan: ['plan-period', 'duration'],
  longest: ['await-payment', 'duration'],
};
