import type { PlanExit } from '../../plan/plan.js';
import { advance } from '../advance.js';
import { armedDues, keepEarly, matchEvent, otherWays, takeEvent } from '../events.js';
import { finish } from '../finish.js';
import { findPosition, instructionAt, record, type Run } from '../run.js';
import { isParked } from '../incident.js';
import { reachableLabels } from '../reach.js';
import type { EarlyEvent, Position } from '../state.js';
import { fire, triggersAt } from '../triggers.js';
import type { HappeningHandler } from './handler.js';

/** Something happened to the customer: goals and exits first, then everybody who waits for it; else it is kept for later, or recorded. */
export const event: HappeningHandler<'event'> = (run, { name, id, at, data, occurred = at }) => {
  // A reporter's clock may be ahead; nothing that is heard of has still to happen.
  const came: EarlyEvent = { name, id, at: occurred < at ? occurred : at, data };
  if (leavesJourney(run, came)) return;
  const standing = run.state.positions;
  let taken = false;
  for (const position of standing) {
    const current = findPosition(run, position.id);
    if (current?.label !== position.label || current.visit !== position.visit) continue; // moved by what the same event did before
    taken = deliver(run, current, came) || taken;
    advance(run);
    if (run.state.status === 'ended') return;
  }
  if (taken) return;
  if (isAwaitedLater(run, name)) keepEarly(run, came);
  else record(run, { kind: 'event-late', why: { code: 'event-unawaited', args: { event: name } } });
};

/** Tests goals, then exits, in the plan's order. */
function leavesJourney(run: Run, came: EarlyEvent): boolean {
  const ordered = [...run.plan.exits.filter(({ goal }) => goal), ...run.plan.exits.filter(({ goal }) => !goal)];
  for (const exit of ordered.filter((one) => isOpen(run, one))) {
    const verdict = matchEvent(run, came, exit);
    if (!verdict) continue;
    const why = { code: exit.goal ? 'goal-reached' : 'exit-met', args: { rule: exit.id, event: came.name, saw: verdict.saw } };
    finish(run, { outcome: exit.outcome, why, entry: { kind: 'exited', outcome: exit.outcome, why } });
    return true;
  }
  return false;
}

/** Whether an exit counts now: one that a step opens, only from then on and until its time. */
function isOpen({ state, at }: Run, { until }: PlanExit): boolean {
  if (until === undefined) return true;
  const end = state.variables[until];
  return typeof end === 'string' && at < end;
}

/** Gives the event to one position: side lines start, then its own wait, then interrupting triggers. */
function deliver(run: Run, position: Position, came: EarlyEvent): boolean {
  const aside = fireTriggers(run, position, { came, interrupting: false });
  return takeAtWait(run, position, came) || fireTriggers(run, position, { came, interrupting: true }) || aside;
}

function takeAtWait(run: Run, position: Position, came: EarlyEvent): boolean {
  const instruction = instructionAt(run.plan, position.label);
  if (instruction.op !== 'await' || isParked(position)) return false;
  for (const awaited of instruction.events) {
    const verdict = matchEvent(run, came, { ...awaited, position });
    if (!verdict) continue;
    const notTaken = otherWays(instruction, awaited.way, armedDues(run, position));
    takeEvent(run, position, { awaited, event: came, verdict, early: false, notTaken });
    return true;
  }
  return false;
}

/** Sets off the position's event triggers of one kind: every side line, but only the first that interrupts. */
function fireTriggers(
  run: Run,
  position: Position,
  { came, interrupting }: { readonly came: EarlyEvent; readonly interrupting: boolean },
): boolean {
  let fired = false;
  for (const trigger of triggersAt(run, position)) {
    if (trigger.when.kind !== 'event' || trigger.interrupting !== interrupting || (interrupting && fired)) continue;
    const verdict = matchEvent(run, came, { ...trigger.when, position });
    if (!verdict) continue;
    fire(run, position, { trigger, why: { code: 'trigger-event', args: { event: came.name, saw: verdict.saw } } });
    fired = true;
  }
  return fired;
}

function isAwaitedLater(run: Run, name: string): boolean {
  const ahead = reachableLabels(
    run.plan,
    run.state.positions.map(({ label }) => label),
  );
  return [...ahead].some((label) => {
    const instruction = instructionAt(run.plan, label);
    return instruction.op === 'await' && instruction.events.some(({ event }) => event === name);
  });
}
