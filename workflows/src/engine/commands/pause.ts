import { update } from '../run.js';
import type { CommandHandler } from './handler.js';

/** Holds everything back that befalls the instance, until it is resumed. Times go on: what falls due meanwhile takes effect then. */
export const pause: CommandHandler<'pause'> = (run, { events = 'hold' }) => {
  if (run.state.status === 'paused') return { refused: { code: 'already-paused' } };
  const discards = events === 'discard';
  return {
    entry: { kind: 'paused', ...(discards ? { args: { events } } : {}) },
    act: () => update(run, { status: 'paused', ...(discards ? { discards } : {}) }),
  };
};
