import { instructionAt, record, type Run } from './run.js';
import type { Position } from './state.js';
import { after, setTimer } from './timers.js';

/** Journals that a position has come to a step, if that is not written yet. */
export function recordEntered(run: Run, position: Position): void {
  if (!run.fresh.delete(position.id)) return;
  record(run, { kind: 'entered', position });
}

/** A position stays where it is until something befalls it: the step's triggers are armed, counting from entering the step. */
export function rest(run: Run, position: Position): void {
  const arrived = run.fresh.has(position.id);
  recordEntered(run, position);
  for (const { id, when } of instructionAt(run.plan, position.label).triggers ?? []) {
    if (when.kind !== 'timer' || isArmed(run, position, id)) continue;
    const due = after(position.enteredAt, when.afterMs);
    // Past due on a later instruction of the step: it fired while the position stood on an earlier one.
    if (arrived || due > run.at) setTimer(run, { position: position.id, due, purpose: { kind: 'trigger', id } });
  }
}

function isArmed({ state }: Run, position: Position, trigger: string): boolean {
  return state.timers.some(({ position: owner, purpose }) => owner === position.id && purpose.kind === 'trigger' && purpose.id === trigger);
}
