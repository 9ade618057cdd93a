import { finish } from '../finish.js';
import type { CommandHandler } from './handler.js';

/** Ends the instance by `cancelled`, wherever it stands, paused or not. */
export const cancel: CommandHandler<'cancel'> = (run) => ({
  entry: { kind: 'commanded' },
  act: () => finish(run, { outcome: 'cancelled', why: { code: 'cancelled' } }),
});
