import type { Instruction, Label, PlanTrigger } from '../plan/plan.js';
import { askAside } from './ask.js';
import { triggerId } from './due-rules.js';
import type { Why } from './happening.js';
import { troubleAside } from './incident.js';
import { instructionAt, record, type Run } from './run.js';
import type { Position } from './state.js';
import { after, setTimer } from './timers.js';
import { follow, hasRoom, MOST_LINES, nextPosition, place } from './travel.js';

/** The triggers attached where a position stands, in drawing order. */
export function triggersAt(run: Run, position: Position): readonly PlanTrigger[] {
  return instructionAt(run.plan, position.label).triggers ?? [];
}

/** Sets a trigger off. Interrupting, it takes the position along; otherwise a side line starts and the position stays. */
export function fire(run: Run, position: Position, { trigger, why }: { readonly trigger: PlanTrigger; readonly why: Why }): void {
  if (trigger.interrupting) return follow(run, position, { way: trigger.way, kind: 'interrupted', why });
  const { to, outcome } = trigger.way;
  if (!hasRoom(run, 1))
    return record(run, { kind: 'refused', position, outcome, why: { code: 'too-many-lines', args: { most: MOST_LINES } } });
  record(run, { kind: 'side-line', position, outcome, why: { code: 'side-line-began', args: { by: why.code, ...why.args } } });
  if (to === null) return troubleAside(run, position, { why: { code: 'leads-nowhere', args: { outcome } }, outcome });
  place(run, to, { branch: position.branch, side: true, line: nextPosition(run) });
}

/** Arms the next time of a trigger that repeats, counted from when it was due and not from when that was noticed: each time comes once, also after an outage. */
export function repeatTimer(
  run: Run,
  position: Position,
  { trigger: { id, when, interrupting }, due, round }: { readonly trigger: PlanTrigger; readonly due: string; readonly round: number },
): void {
  if (when.kind !== 'timer' || !when.repeat || interrupting) return;
  const { everyMs, times, by } = when.repeat;
  if (times !== null && round > times) return;
  const base = after(due, everyMs);
  if (!by) return setTimer(run, { position: position.id, due: base, purpose: { kind: 'trigger', id, round } });
  const dues = [{ id: triggerId(id), from: base, round }];
  askAside(run, position, { type: 'ask-due', operation: 'due', label: labelOf(run, position, id), at: run.at, dues });
}

/** Where the trigger stands: a position may rest, as an incident, at an instruction of the step that carries none. */
function labelOf(run: Run, position: Position, id: string): Label {
  const { step } = instructionAt(run.plan, position.label);
  const carries = ([, other]: readonly [Label, Instruction]): boolean =>
    other.step === step && other.triggers?.some((trigger) => trigger.id === id) === true;
  return Object.entries(run.plan.instructions).find(carries)?.[0] ?? position.label;
}

/** Sets off the triggers for an error code; answers whether one of them took the position along. */
export function fireErrorTriggers(run: Run, position: Position, code: string): boolean {
  const matching = triggersAt(run, position).filter(({ when }) => when.kind === 'error' && when.code === code);
  const why = { code: 'trigger-error', args: { error: code } };
  for (const trigger of matching.filter(({ interrupting }) => !interrupting)) fire(run, position, { trigger, why });
  const interrupting = matching.find((trigger) => trigger.interrupting);
  if (interrupting) fire(run, position, { trigger: interrupting, why });
  return interrupting !== undefined;
}

/** The triggers of the whole step: a timer armed at one of its instructions goes on while the position stands at another. */
export function triggersOfStep(run: Run, position: Position): readonly PlanTrigger[] {
  const own = triggersAt(run, position);
  const { step } = instructionAt(run.plan, position.label);
  const others = Object.values(run.plan.instructions).filter((other) => other.step === step);
  return [...own, ...others.flatMap(({ triggers }) => triggers ?? [])];
}
