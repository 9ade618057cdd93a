import { changeOffer, climbTo, nextRung, untilOf } from '../ladder.js';
import { endLease } from '../leases.js';
import { addSaid } from '../opening.js';
import { ASKS_FOR_PERSON } from '../work-action.js';
import { record, refuse, rungsOf } from '../working.js';
import type { ActionHandler } from './handler.js';

/** The assistant answered. When it is not sure enough, or the customer asks for a person, the next rung takes over at once. */
export const aiAnswered: ActionHandler<'ai-answered'> = (work, { by, text, confidence, intent, sure }) => {
  const rung = rungsOf(work.config)[work.state.rung];
  if (rung?.family !== 'ai') return refuse('not-allowed');
  if (text.trim() !== '') addSaid(work, { at: work.at, by: by.actor, channel: by.channel, text: text.trim() });
  const minimum = rung.minimumConfidence ?? 0;
  const asked = intent === ASKS_FOR_PERSON;
  const known = { confidence, minimum, intent };
  const next = nextRung(work);
  if ((asked || !sure || confidence < minimum) && next !== undefined) {
    const why = { code: asked ? 'asked-for-person' : 'ai-unsure', args: known };
    if (work.state.lease) endLease(work, { why, by }); // the customer chats while filling in: a person takes over from here
    climbTo(work, next, { why, by });
    return null;
  }
  record(work, { kind: 'said', by, why: { code: 'ai-sure', args: known } });
  const { offer } = work.state;
  if (offer) changeOffer(work, { ...offer, until: untilOf(work, offer.try) }, 'extend');
  return null;
};
