import { type LimitPlace, limitsIn } from '../limits-in.js';
import type { JourneyTemplate } from '../template.js';
import { OWNER_IDENTITY_FAST_LIMITS, OWNER_IDENTITY_LIMITS, type OwnerIdentityLimits } from './limits.js';
import { OWNER_IDENTITY_CODE, ownerIdentityTemplate } from './owner-identity.js';
import { ownerIdentityScenarios } from './scenarios.js';

/** 核实受益所有人 · Verify a beneficial owner: what J6 calls for each of them. */
export const ownerIdentity: JourneyTemplate = {
  code: OWNER_IDENTITY_CODE,
  limits: OWNER_IDENTITY_LIMITS,
  fastLimits: OWNER_IDENTITY_FAST_LIMITS,
  draw: ownerIdentityTemplate,
  scenarios: (graph) => ownerIdentityScenarios(limitsIn(graph, OWNER_IDENTITY_LIMITS, PLACES)),
};

const PLACES: { readonly [K in keyof OwnerIdentityLimits]?: LimitPlace } = {
  correct: ['correct', 'expires'],
  video: ['video', 'expires'],
};
