import { update } from '../run.js';
import type { CommandHandler } from './handler.js';

/** Holds everything back that befalls the instance, until it is resumed. */
export const pause: CommandHandler<'pause'> = (run) => {
  if (run.state.status === 'paused') return { refused: { code: 'already-paused' } };
  return { entry: { kind: 'paused' }, act: () => update(run, { status: 'paused' }) };
};
