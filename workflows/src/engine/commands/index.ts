import type { Command } from '../happening.js';
import { cancel } from './cancel.js';
import type { CommandHandler } from './handler.js';
import { handOver } from './hand-over.js';
import { move } from './move.js';
import { pause } from './pause.js';
import { redo } from './redo.js';
import { resume } from './resume.js';
import { retry } from './retry.js';
import { set } from './set.js';
import { skip } from './skip.js';

/** What each order does; a missing one does not compile. */
export const commands: { readonly [K in Command['kind']]: CommandHandler<K> } = {
  pause,
  resume,
  cancel,
  retry,
  redo,
  skip,
  move,
  'hand-over': handOver,
  set,
};
