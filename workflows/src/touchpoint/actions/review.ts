import { close } from '../close.js';
import { giveBack } from '../review/submit.js';
import type { Review } from '../touchpoint.js';
import type { By } from '../work-action.js';
import { heldLease, isRefusal, refuse, update, type Working } from '../working.js';
import type { Refusal } from '../work-result.js';
import { wordsOf } from '../words-said.js';
import type { ActionHandler } from './handler.js';

/** The second person agrees, and the task is finished as it was handed in. */
export const confirm: ActionHandler<'confirm'> = (work, { by, fence, note = '' }) => {
  const review = reviewUnder(work, by, fence);
  if (isRefusal(review)) return review;
  const remark = note.trim() === '' ? null : wordsOf(note);
  if (remark !== null && typeof remark !== 'string') return refuse('too-long');
  const { maker, outcome } = review;
  update(work, { reviews: [...(work.state.reviews ?? []), { by: by.actor, at: work.at, confirmed: true, note: remark }], review: null });
  const why = { code: 'confirmed', args: { outcome, maker: maker.name, ...(remark === null ? {} : { note: remark }) } };
  close(work, { status: 'completed', outcome, by, entry: { kind: 'completed', why } });
  return null;
};

/** The second person does not agree, and says why. */
export const sendBack: ActionHandler<'send-back'> = (work, { by, fence, reason }) => {
  const review = reviewUnder(work, by, fence);
  if (isRefusal(review)) return review;
  const words = wordsOf(reason);
  if (typeof words !== 'string') return refuse(words.problem === 'text-needed' ? 'reason-needed' : 'too-long');
  giveBack(work, { by, reason: words });
  return null;
};

function reviewUnder(work: Working, by: By, fence: number): Review | Refusal {
  const held = heldLease(work, by, fence);
  if (isRefusal(held)) return held;
  const { review } = work.state;
  if (!review) return refuse('not-in-review');
  return review.maker.id === by.actor.id ? refuse('same-person') : review;
}
