import type { Label, Way } from '../plan/plan.js';
import type { Actor } from '../touchpoint/touchpoint.js';
import { askToClose, askToRecall, dropRequests } from './ask.js';
import { troubleBeside } from './beside.js';
import type { Why } from './happening.js';
import { park } from './incident.js';
import { instructionAt, type NotTaken, record, type Run, stepOf, update, updatePosition } from './run.js';
import type { Position } from './state.js';
import { clearTimers } from './timers.js';
import { countVisit } from './visits.js';

/** How and why a position leaves by a way. */
export interface Leaving {
  readonly way: Way;
  /** `interrupted`: something else than the step itself decided. */
  readonly kind?: 'left' | 'interrupted';
  readonly why: Why | null;
  readonly notTaken?: readonly NotTaken[];
  readonly actor?: Actor;
  readonly channel?: string;
  /** The work row has closed by itself and need not be told. */
  readonly workClosed?: boolean;
}

/** Takes a position along a way. A way that leads nowhere is an incident: nobody leaves a journey unseen. */
export function follow(run: Run, position: Position, leaving: Leaving): void {
  const { way, kind = 'left', why, notTaken = [], actor = null, channel = null } = leaving;
  if (way.to === null) {
    if (kind === 'interrupted') letGo(run, position, { code: 'trigger-fired' });
    park(run, position, { why: { code: 'leads-nowhere', args: { outcome: way.outcome } }, outcome: way.outcome, notTaken });
    return;
  }
  const inside = staysInStep(run, position, way.to);
  if (!leaving.workClosed) letGo(run, position, why ?? { code: 'left' });
  stopWaiting(run, position, inside);
  if (!inside) record(run, { kind, position, outcome: way.outcome, why, notTaken, actor, channel });
  arrive(run, position, way.to);
}

/** Puts a position on an instruction, where it will act. Into another step, or a step's beginning, it is a new visit. */
function arrive(run: Run, position: Position, label: Label): void {
  if (!staysInStep(run, position, label)) return enter(run, position, label);
  // Trouble beside it (a due time of the step is not known) is not over by going on inside the step.
  const incident = position.incident?.aside ? position.incident : troubleBeside(run, position);
  updatePosition(run, position, { label, awaiting: null, incident });
  run.moving.push(position.id);
}

/** Puts a position on an instruction as a new visit of its step, where it will act. */
export function enter(run: Run, position: Position, label: Label): void {
  const visit = visitOf(run, position.branch, label);
  updatePosition(run, position, { label, visit, enteredAt: run.at, asked: {}, awaiting: null, incident: null });
  run.fresh.add(position.id);
  run.moving.push(position.id);
}

/** Ends everything a position waits for, before it is taken elsewhere. */
export function breakOff(run: Run, position: Position, why: Why): void {
  letGo(run, position, why);
  stopWaiting(run, position, false);
}

/** How many positions an instance may have: a loop that leaves a line behind each time round must not grow for ever. */
export const MOST_LINES = 100;

/** Whether so many more positions can be added. */
export function hasRoom({ state }: Run, count: number): boolean {
  return state.positions.length + count <= MOST_LINES;
}

/** Id of the position that is placed next. */
export function nextPosition({ state }: Run): string {
  return `p${state.nextPosition}`;
}

/** Adds a position at an instruction, where it will act. */
export function place(run: Run, label: Label, { branch, side, line }: Pick<Position, 'branch' | 'side' | 'line'>): void {
  const id = nextPosition(run);
  const visit = visitOf(run, branch, label);
  const placed: Position = { id, label, visit, enteredAt: run.at, branch, side, asked: {}, awaiting: null, incident: null };
  const position = line === undefined ? placed : { ...placed, line };
  update(run, { positions: [...run.state.positions, position], nextPosition: run.state.nextPosition + 1 });
  run.fresh.add(id);
  run.moving.push(id);
}

/** Takes a position out: it ended, arrived at a join, or was interrupted. Its work closes with the reason, its waits and requests are void. */
export function remove(run: Run, position: Position, why: Why): void {
  breakOff(run, position, why);
  run.fresh.delete(position.id);
  update(run, { positions: run.state.positions.filter(({ id }) => id !== position.id) });
}

/** Whether a position holds a work row that is open, as far as the journey knows. */
export function holdsWork(run: Run, position: Position): boolean {
  const parked = position.incident?.aside ? undefined : position.incident?.code;
  const closed = parked === 'leads-nowhere' || parked === 'unknown-outcome';
  return instructionAt(run.plan, position.label).op === 'work' && (position.asked['open'] ?? 0) > 0 && !closed;
}

/** Tells whatever a position stands for elsewhere that the journey leaves it: open work closes, a begun effect is recalled if that is drawn. */
export function letGo(run: Run, position: Position, why: Why): void {
  if (holdsWork(run, position)) askToClose(run, position, why);
  const begun = recallable(run, position);
  if (begun !== null) askToRecall(run, position, { of: begun, why });
}

/** Key of an effect that may be under way elsewhere and is not to go on without its position. */
function recallable({ plan }: Run, { label, awaiting }: Position): string | null {
  const instruction = instructionAt(plan, label);
  return instruction.op === 'effect' && instruction.reports?.onLeave === 'recall' ? awaiting : null;
}

/** Clears what a position waits for. Inside a step its triggers stay armed, or asked for. */
function stopWaiting(run: Run, position: Position, inside: boolean): void {
  clearTimers(run, (timer) => timer.position === position.id && !(inside && timer.purpose.kind === 'trigger'));
  dropRequests(
    run,
    (open) => open.position === position.id && open.type !== 'close-work' && open.type !== 'recall' && !(inside && open.type === 'ask-due'),
  );
}

/** A step's further instructions are its own affair; coming to its beginning again is a new visit. */
export function staysInStep(run: Run, position: Position, label: Label): boolean {
  const { step } = instructionAt(run.plan, label);
  return step === stepOf(run, position) && label !== step;
}

/** A join has the visit of the fork whose branches it gathers, however many of them come. */
function visitOf(run: Run, branch: Position['branch'], label: Label): number {
  const instruction = instructionAt(run.plan, label);
  const frame = instruction.op === 'join' ? branch.at(-1) : undefined;
  const fork = frame && instructionAt(run.plan, frame.fork);
  return frame && fork?.op === 'fork' && fork.join === label ? frame.visit : countVisit(run, instruction.step);
}
