import type { State } from '../engine/state.js';

/** How many happenings of its inbox an instance has taken in. One whose row counts more has something that it does not know yet. */
export function happeningsTaken({ inbox }: State): number {
  return inbox.last + inbox.beyond.length;
}
