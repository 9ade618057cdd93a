import { waysOf } from '../reach.js';
import { instructionAt } from '../run.js';
import { follow } from '../travel.js';
import { addressed, type CommandHandler } from './handler.js';

/** Leaves a step by one of its drawn outcomes without what the step does. */
export const skip: CommandHandler<'skip'> = (run, { position: id, outcome }) => {
  const position = addressed(run, id);
  if ('code' in position) return { refused: position };
  const way = waysOf(instructionAt(run.plan, position.label)).find((candidate) => candidate.outcome === outcome);
  if (!way) return { refused: { code: 'no-such-outcome', args: { outcome } }, position };
  if (way.to === null) return { refused: { code: 'leads-nowhere', args: { outcome } }, position };
  return {
    entry: { kind: 'commanded', position, outcome },
    act: () => follow(run, position, { way, kind: 'interrupted', why: { code: 'skipped' } }),
  };
};
