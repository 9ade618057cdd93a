import { ask } from '../ask.js';
import { park } from '../incident.js';
import type { Happening } from '../happening.js';
import { rest } from '../rest.js';
import { instructionAt, instructionOf, record, type Run, updatePosition } from '../run.js';
import type { OpenRequest, Position } from '../state.js';
import { follow } from '../travel.js';
import { forgetDone, lastUndoable, undoInput, undoneBy } from '../undoable.js';
import type { Handler } from './handler.js';

type Undo = Extract<OpenRequest, { readonly type: 'undo' }>;

/** Undoes the last effect of the scope that is not undone yet, and rests until that is answered; with none left it goes on. */
export const compensate: Handler<'compensate'> = (run, position, { steps, done }) => {
  const last = lastUndoable(run, position, steps);
  const isFirst = position.asked['undo'] === undefined;
  if (!last) return follow(run, position, { way: done, why: { code: isFirst ? 'nothing-to-undo' : 'all-undone' } });
  const { key, label } = last;
  const computed = last.input ? { value: last.input } : undoInput(run, undoneBy(run.plan, label), {});
  if ('failure' in computed) return park(run, position, { why: computed.failure });
  rest(run, ask(run, position, { type: 'undo', operation: 'undo', label, undoes: key, input: computed.value }));
};

/** An effect is undone: it is forgotten, and the one before it comes next. */
export function undone(run: Run, position: Position, { label, undoes }: Undo): void {
  forgetDone(run, undoes);
  const { step } = instructionAt(run.plan, label);
  const visit = Number(undoes.split(':')[1]);
  record(run, { kind: 'undone', step, visit, why: { code: 'undone', args: { by: instructionAt(run.plan, position.label).step } } });
  updatePosition(run, position, { awaiting: null });
  run.moving.push(position.id);
}

/** An undo could not be done, retries are used up: the drawn way for that, else an incident. What is not undone stays to be undone. */
export function undoFailed(
  run: Run,
  position: Position,
  { open, error }: { readonly open: Undo; readonly error: (Happening & { type: 'failed' })['error'] },
): void {
  const { incident } = instructionOf(run.plan, position, 'compensate');
  const why = { code: 'undo-failed', args: { undoes: instructionAt(run.plan, open.label).step, error: error.code } };
  if (incident && incident.to !== null) return follow(run, position, { way: incident, why });
  park(run, position, { why, message: error.message, request: open.key, ...(incident ? { outcome: incident.outcome } : {}) });
}
