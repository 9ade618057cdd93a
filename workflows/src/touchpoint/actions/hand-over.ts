import { climbTo, nextRung } from '../ladder.js';
import { endLease } from '../leases.js';
import type { By } from '../work-action.js';
import { heldLease, isRefusal, refuse, rungsOf, update, type Verdict, type Working } from '../working.js';
import { wordsOf } from '../words-said.js';
import type { ActionHandler } from './handler.js';

/** Gives the work to another rung, with the reason; a task goes back to those it was assigned to. */
export const handOver: ActionHandler<'hand-over'> = (work, { by, fence, reason, to }) => {
  const lease = heldLease(work, by, fence);
  return isRefusal(lease) ? lease : pass(work, { by, reason, to });
};

/** An operator's order needs no lease; whoever held it is told by the journal and by the next save. */
export const handOverOrdered: ActionHandler<'hand-over-ordered'> = (work, { by, order, reason, to }) => {
  if (work.state.lastOrder === order) return null;
  const refusal = pass(work, { by, reason, to });
  if (!refusal) update(work, { lastOrder: order });
  return refusal;
};

function pass(work: Working, { by, reason, to }: { readonly by: By; readonly reason: string; readonly to: string | undefined }): Verdict {
  const words = wordsOf(reason);
  if (typeof words !== 'string') return refuse(words.problem === 'text-needed' ? 'reason-needed' : 'too-long');
  if (work.state.review) return refuse('in-review');
  const rung = targetOf(work, to);
  if (rung === undefined) return refuse('unknown-rung');
  update(work, { lastActivityAt: work.at });
  const why = { code: 'handed-over', args: { reason: words } };
  endLease(work, { why, by });
  if (rung !== work.state.rung) climbTo(work, rung, { why, by, kind: 'handed-over' });
  return null;
}

function targetOf(work: Working, to: string | undefined): number | undefined {
  if (to === undefined) return nextRung(work) ?? (work.config.kind === 'task' ? 0 : undefined);
  const index = rungsOf(work.config).findIndex(({ id }) => id === to);
  return index < 0 || work.state.skipped.includes(to) ? undefined : index;
}
