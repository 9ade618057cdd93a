import { called } from './called.js';
import { contact } from './contact.js';
import { entries } from './entries.js';
import { going } from './going.js';
import { judged } from './judged.js';
import { matched } from './matched.js';
import { orders } from './orders.js';
import type { Phrases } from './phrase.js';
import { promisedTimes } from './promised.js';
import { relay } from './relay.js';
import { skills } from './skills.js';
import { together } from './together.js';
import { trouble } from './trouble.js';

/** The sentence of every reason that the engine and the work rows give. */
export const phrases: Phrases = {
  ...entries,
  ...going,
  ...trouble,
  ...judged,
  ...orders,
  ...relay,
  ...promisedTimes,
  ...together,
  ...contact,
  ...called,
  ...matched,
  ...skills,
};
