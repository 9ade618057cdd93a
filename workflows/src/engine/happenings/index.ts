import type { Happening } from '../happening.js';
import { answered } from './answered.js';
import { commanded } from './commanded.js';
import { due } from './due.js';
import { event } from './event.js';
import { failed } from './failed.js';
import type { HappeningHandler } from './handler.js';
import { reported } from './reported.js';
import { worked } from './worked.js';

/** What each kind of happening does; a missing one does not compile. */
export const happenings: { readonly [T in Happening['type']]: HappeningHandler<T> } = {
  answered,
  failed,
  due,
  event,
  worked,
  reported,
  commanded,
};
