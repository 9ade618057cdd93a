import { changeOffer, untilOf } from '../ladder.js';
import { addSaid } from '../opening.js';
import { goOn } from '../sla/clock.js';
import { record, refuse, update } from '../working.js';
import { wordsOf } from '../words-said.js';
import type { ActionHandler } from './handler.js';

/** Adds a message to the conversation; nobody needs the lease to talk. A customer who answers keeps the assistant's offer standing. */
export const say: ActionHandler<'say'> = (work, { by, text }) => {
  const said = wordsOf(text);
  if (typeof said !== 'string') return refuse(said.problem);
  addSaid(work, { at: work.at, by: by.actor, channel: by.channel, text: said });
  record(work, { kind: 'said', by, why: { code: 'said' } });
  if (by.family !== 'customer') return null;
  update(work, { lastActivityAt: work.at });
  goOn(work, { why: { code: 'customer-answered' }, by });
  const { offer } = work.state;
  if (offer?.family === 'ai') changeOffer(work, { ...offer, until: untilOf(work, offer.try) }, 'extend');
  return null;
};
