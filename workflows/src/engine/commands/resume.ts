import { update } from '../run.js';
import type { CommandHandler } from './handler.js';

/** Lets a paused instance go on; what was held back takes effect in the order it came. */
export const resume: CommandHandler<'resume'> = (run) => {
  const { status, held, discards } = run.state;
  if (status !== 'paused') return { refused: { code: 'not-paused' } };
  const act = (): void => {
    update(run, { status: 'running', held: [], ...(discards ? { discards: false } : {}) });
    run.released.push(...held);
  };
  return { entry: { kind: 'resumed', args: { held: held.length } }, act };
};
