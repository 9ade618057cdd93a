import type { PlanTrigger } from '../plan/plan.js';
import { ask, askAside } from './ask.js';
import { triggerId } from './due-rules.js';
import { instructionAt, record, type Run } from './run.js';
import type { AskedDue, Position } from './state.js';
import { after, setTimer } from './timers.js';

/** Journals that a position has come to a step, if that is not written yet. */
export function recordEntered(run: Run, position: Position): void {
  if (!run.fresh.delete(position.id)) return;
  record(run, { kind: 'entered', position });
}

/**
 * A position stays where it is until something befalls it: the step's triggers are armed, counting from entering the step. Due times of its own wait that
 * only the calendar knows (`own`), and those of the triggers, are asked for in one go.
 */
export function rest(run: Run, position: Position, own: readonly AskedDue[] = []): void {
  const arrived = run.fresh.has(position.id);
  recordEntered(run, position);
  const triggers = instructionAt(run.plan, position.label).triggers ?? [];
  for (const { id, when } of triggers) {
    if (when.kind !== 'timer' || when.by || isArmed(run, position, id)) continue;
    const due = after(position.enteredAt, when.afterMs);
    // Past due on a later instruction of the step: it fired while the position stood on an earlier one.
    if (arrived || due > run.at) setTimer(run, { position: position.id, due, purpose: { kind: 'trigger', id } });
  }
  const dues = [...own, ...unasked(position, triggers)];
  if (dues.length === 0) return;
  const question = { type: 'ask-due', operation: 'due', label: position.label, at: run.at, dues } as const;
  if (own.length > 0) ask(run, position, question);
  else askAside(run, position, question);
}

/** Triggers are asked for once a visit: on the first instruction of the step at which the position rests. */
function unasked({ asked, enteredAt }: Position, triggers: readonly PlanTrigger[]): readonly AskedDue[] {
  if ((asked['due'] ?? 0) > 0) return [];
  return triggers.flatMap(({ id, when }) =>
    when.kind === 'timer' && when.by ? [{ id: triggerId(id), from: after(enteredAt, when.afterMs) }] : [],
  );
}

function isArmed({ state }: Run, position: Position, trigger: string): boolean {
  return state.timers.some(({ position: owner, purpose }) => owner === position.id && purpose.kind === 'trigger' && purpose.id === trigger);
}
