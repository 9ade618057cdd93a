import { dropRequests } from '../ask.js';
import { troubleBeside } from '../beside.js';
import { effect } from '../instructions/effect.js';
import { instructionAt, record, type Run, stepOf, updatePosition } from '../run.js';
import type { Position } from '../state.js';
import { breakOff, enter, letGo } from '../travel.js';
import { addressed, type CommandHandler } from './handler.js';

/**
 * Does deliberately again what a position stands for. An effect is asked under the next generation, with its input computed anew: the ledger knows that
 * it is another one. Anything else, and `whole` steps, begin as a new visit. What is being done at this moment is not begun a second time beside it.
 */
export const redo: CommandHandler<'redo'> = (run, { position: id, whole = false }) => {
  const position = addressed(run, id);
  if ('code' in position) return { refused: position };
  if (isBeingDone(run, position)) return { refused: { code: 'still-asked' }, position };
  const instruction = instructionAt(run.plan, position.label);
  const act = (): void => {
    if (instruction.op === 'effect' && !whole) {
      letGo(run, position, { code: 'redone' });
      dropRequests(run, (open) => open.position === id && open.type === 'perform');
      return effect(run, updatePosition(run, position, { incident: troubleBeside(run, position), awaiting: null }), instruction);
    }
    record(run, { kind: 'interrupted', position, why: { code: 'redone' } });
    breakOff(run, position, { code: 'redone' });
    enter(run, position, whole ? stepOf(run, position) : position.label);
  };
  return { entry: { kind: 'commanded', position, args: { whole } }, act };
};

/** Its effect, or an undo, was asked for, and neither answered nor given up. */
function isBeingDone({ state }: Run, { id }: Position): boolean {
  return state.requests.some((open) => open.position === id && (open.type === 'perform' || open.type === 'undo') && !open.failed);
}
