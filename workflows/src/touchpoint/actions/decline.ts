import { close } from '../close.js';
import { heldLease, isRefusal, refuse, type Verdict, type Working } from '../working.js';
import type { ActionOf } from '../work-action.js';
import { wordsOf } from '../words-said.js';
import type { ActionHandler } from './handler.js';

/** Ends a touchpoint because the customer does not want it, or gives a task back. */
export const decline: ActionHandler<'decline'> = (work, action) => {
  const refusal = mayDecline(work, action);
  if (refusal) return refusal;
  const reason = wordsOf(action.reason);
  if (typeof reason !== 'string') return refuse(reason.problem === 'text-needed' ? 'reason-needed' : 'too-long');
  const kind = work.config.kind === 'touch' ? 'declined' : 'returned';
  close(work, { status: kind, outcome: kind, by: action.by, reason, entry: { kind, why: { code: kind, args: { reason } } } });
  return null;
};

function mayDecline(work: Working, { by, fence }: ActionOf<'decline'>): Verdict {
  const { lease, review } = work.state;
  if (review) return refuse('in-review');
  if (!lease && by.family === 'customer' && work.config.kind === 'touch') return null;
  const held = heldLease(work, by, fence ?? lease?.fence);
  return isRefusal(held) ? held : null;
}
