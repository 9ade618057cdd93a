import type { Plan } from '../plan/plan.js';
import { readPlan } from '../plan/read-plan.js';

/**
 * The plans of a workflow thread, one frozen copy each. The bundle preloads this module, so that all instances on the
 * thread share it; it holds nothing else, because shared state that is not content-addressed would break replay.
 */
const shelf = new Map<string, Plan>();

/** Puts a plan on the shelf unless it is there. `text` is read only then. Throws for a format that this version does not know: the task waits for a worker that does. */
export function shelve(hash: string, text: () => string): void {
  if (shelf.has(hash)) return;
  shelf.set(hash, freeze(readPlan(text())));
}

/** The plan of that hash. Throws when none was delivered with the start: the workflow task fails and is tried again. */
export function planOf(hash: string): Plan {
  const plan = shelf.get(hash);
  if (!plan) throw new Error(`No plan was delivered for ${hash}.`);
  return plan;
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const member of Object.values(value)) freeze(member);
  return Object.freeze(value);
}
