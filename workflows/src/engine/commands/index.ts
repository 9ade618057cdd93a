import type { Command } from '../happening.js';
import { cancel } from './cancel.js';
import type { CommandHandler } from './handler.js';
import { move } from './move.js';
import { pause } from './pause.js';
import { resume } from './resume.js';
import { retry } from './retry.js';
import { set } from './set.js';
import { skip } from './skip.js';

/** What each order does; a missing one does not compile. */
export const commands: { readonly [K in Command['kind']]: CommandHandler<K> } = { pause, resume, cancel, retry, skip, move, set };
