import type { Plan } from './plan.js';

/** Format of plans that this version writes, and the only one that it can run. */
export const PLAN_FORMAT: Plan['format'] = 1;

/**
 * A stored plan from its text. Throws for one that is no object, or of a format that this version does not know: whoever runs an instance
 * by a plan must not guess what its instructions mean. Plans are made by the compiler alone, so nothing else is looked at.
 */
export function readPlan(text: string): Plan {
  const stored = JSON.parse(text) as Partial<Plan> | null;
  if (stored?.format === PLAN_FORMAT) return stored as Plan;
  throw new Error(`A plan of format ${String(stored?.format)} cannot be run by this version, which knows format ${PLAN_FORMAT}.`);
}
