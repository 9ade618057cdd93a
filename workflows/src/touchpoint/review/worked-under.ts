import type { By } from '../work-action.js';
import { heldLease, isRefusal, refuse, type Verdict, type Working } from '../working.js';

/** Why somebody may not work on it now: they do not hold it, or a second person is to check what was handed in. */
export function workedUnder(work: Working, by: By, fence: number | undefined): Verdict {
  const held = heldLease(work, by, fence);
  if (isRefusal(held)) return held;
  return work.state.review ? refuse('in-review') : null;
}
