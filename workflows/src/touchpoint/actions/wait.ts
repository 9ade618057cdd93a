import { workedUnder } from '../review/worked-under.js';
import { goOn, stopClock } from '../sla/clock.js';
import { heldLease, isRefusal, refuse } from '../working.js';
import { wordsOf } from '../words-said.js';
import type { ActionHandler } from './handler.js';

/** Stops the clock while the customer's answer is awaited; whoever holds the task keeps it. */
export const wait: ActionHandler<'wait'> = (work, { by, fence, reason }) => {
  const refusal = workedUnder(work, by, fence);
  if (refusal) return refusal;
  const mostMs = work.config.kind === 'task' ? work.config.waitingMs : undefined;
  if (mostMs === undefined) return refuse('waiting-not-drawn');
  if (work.state.waiting) return refuse('already-waiting');
  const words = wordsOf(reason);
  if (typeof words !== 'string') return refuse(words.problem === 'text-needed' ? 'reason-needed' : 'too-long');
  stopClock(work, { by, reason: words, mostMs });
  return null;
};

/** The customer has answered: the clock goes on. */
export const goOnWorking: ActionHandler<'go-on'> = (work, { by, fence }) => {
  const lease = heldLease(work, by, fence);
  if (isRefusal(lease)) return lease;
  if (!work.state.waiting) return refuse('not-waiting');
  goOn(work, { why: { code: 'customer-answered' }, by });
  return null;
};
