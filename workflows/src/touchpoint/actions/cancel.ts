import { close } from '../close.js';
import type { ActionHandler } from './handler.js';

/** The journey left: nothing more is to be done here, and the instance need not be told. */
export const cancel: ActionHandler<'cancel'> = (work, { why }) => {
  close(work, { status: 'cancelled', outcome: null, entry: { kind: 'withdrawn', why } });
  return null;
};
