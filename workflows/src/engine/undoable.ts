import type { EffectInstruction, EffectUndo, Label, Plan } from '../plan/plan.js';
import { arrivalKey } from './arrivals.js';
import { type Computed, computeAllFrom, valuesOf } from './compute.js';
import type { Json } from '../graph/graph.js';
import type { Answer } from './happening.js';
import { instructionAt, type Run, update } from './run.js';
import type { Position, Undoable } from './state.js';

/**
 * How many characters the undoable effects of an instance may take before another one is not begun: a loop must not grow the state without end, and
 * an effect that could not be undone any more must not be done.
 */
const UNDO_ROOM = 2_400;

/** An effect that has an undo. */
export type Reversible = EffectInstruction & { readonly undo: EffectUndo };

/** The instruction whose effect is undone. Throws for a broken plan. */
export function undoneBy(plan: Plan, label: Label): Reversible {
  const instruction = instructionAt(plan, label);
  if (instruction.op !== 'effect' || !isReversible(instruction)) throw new Error(`Plan has at "${label}" no effect that can be undone`);
  return instruction;
}

function isReversible(instruction: EffectInstruction): instruction is Reversible {
  return instruction.undo !== undefined;
}

/** Whether an effect must be remembered when it is done: somewhere the plan undoes. */
function isRemembered({ plan }: Run, instruction: EffectInstruction): instruction is Reversible {
  return isReversible(instruction) && Object.values(plan.instructions).some(({ op }) => op === 'compensate');
}

/** Whether there is room to remember one more. */
export function hasUndoRoom(run: Run, instruction: EffectInstruction): boolean {
  return !isRemembered(run, instruction) || JSON.stringify(run.state.undo ?? []).length < UNDO_ROOM;
}

/** Remembers that an effect was done. What its undo needs is computed now, from what it answered and what is known at this moment. */
export function rememberDone(
  run: Run,
  position: Position,
  { instruction, key, answer }: { readonly instruction: EffectInstruction; readonly key: string; readonly answer: Answer },
): void {
  if (!isRemembered(run, instruction) || !instruction.undo.outcomes.includes(answer.outcome)) return;
  const computed = undoInput(run, instruction, answer.values ?? {});
  const { label, line } = position;
  const done: Undoable = {
    ...{ key, label, scope: scopeOf(position) },
    ...(line === undefined ? {} : { line }),
    input: 'value' in computed ? computed.value : null,
  };
  update(run, { undo: [...(run.state.undo ?? []), done] });
}

/** What an undo is given. */
export function undoInput(
  run: Run,
  { undo }: Reversible,
  answer: Readonly<Record<string, Json>>,
): Computed<Readonly<Record<string, Json>>> {
  return computeAllFrom(Object.entries(undo.input), { ...valuesOf(run), answer });
}

/** The last effect done within a position's scope that is not undone yet: its own branch and those within, or its own side line; on the main line everything. */
export function lastUndoable(run: Run, position: Position, steps: readonly string[] | undefined): Undoable | undefined {
  const scope = scopeOf(position);
  const elsewhere = new Set(
    run.state.requests.flatMap((open) => (open.type === 'undo' && open.position !== position.id ? [open.undoes] : [])),
  );
  return (run.state.undo ?? []).findLast(
    (done) =>
      (done.scope === scope || scope === '' || done.scope.startsWith(`${scope}/`)) &&
      (position.line === undefined || done.line === position.line) &&
      (steps === undefined || steps.includes(instructionAt(run.plan, done.label).step)) &&
      !elsewhere.has(done.key),
  );
}

/** Forgets an effect that was undone. */
export function forgetDone(run: Run, key: string): void {
  update(run, { undo: (run.state.undo ?? []).filter((done) => done.key !== key) });
}

function scopeOf({ branch }: Position): string {
  return branch.map((frame) => `${arrivalKey(frame)}:${frame.index}`).join('/');
}
