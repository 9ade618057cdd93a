import { record, refuse, update } from '../working.js';
import { wordsOf } from '../words-said.js';
import type { ActionHandler } from './handler.js';

/** How many promises a row keeps. */
const KEPT = 50;

/** Keeps what was promised to the customer: whoever takes over must know. */
export const promise: ActionHandler<'promise'> = (work, { by, text, due }) => {
  const words = wordsOf(text);
  if (typeof words !== 'string') return refuse(words.problem);
  update(work, {
    promises: [...work.state.promises, { text: words, by: by.actor, due, at: work.at }].slice(-KEPT),
    lastActivityAt: work.at,
  });
  record(work, { kind: 'promised', by, why: { code: 'promised', args: { text: words, due } } });
  return null;
};
