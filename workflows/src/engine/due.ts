import { formatInstant, instantAt, parseDate, parseInstant } from '../calendar/index.js';
import type { Json } from '../graph/graph.js';
import type { AwaitInstruction, Way } from '../plan/plan.js';
import { type Computed, compute } from './compute.js';
import { timerId } from './due-rules.js';
import type { Run } from './run.js';
import type { AskedDue, Position } from './state.js';
import { after } from './timers.js';

/** A time that an instruction waits for. */
export interface DueTime {
  readonly index: number;
  readonly due: string;
  readonly way: Way;
  /** The way when it is past already; null when it is not, or cannot be. */
  readonly pastWay: Way | null;
}

/** The times of a wait as far as they can be told here, and those that the calendar must be asked for. */
export interface DueTimes {
  readonly known: readonly DueTime[];
  readonly unknown: readonly AskedDue[];
}

/** When the timers of a wait are due, as drawn. A date means its first moment in the journey's zone. */
export function dueTimes(run: Run, position: Position, { timers }: AwaitInstruction): Computed<DueTimes> {
  const known: DueTime[] = [];
  const unknown: AskedDue[] = [];
  for (const [index, timer] of timers.entries()) {
    const base = baseOf(run, position, timer);
    if ('failure' in base) return base;
    if (timer.by) unknown.push({ id: timerId(index), from: base.value });
    else known.push(dueTime(timer, { index, due: base.value, isPast: base.value < run.at }));
  }
  return { value: { known, unknown } };
}

type Timer = AwaitInstruction['timers'][number];

/** A timer with its due time. What can be past has a way for it; the rest is due at once. */
export function dueTime(
  timer: Timer,
  { index, due, isPast }: { readonly index: number; readonly due: string; readonly isPast: boolean },
): DueTime {
  return { index, due, way: timer.way, pastWay: isPast && 'past' in timer ? timer.past : null };
}

/** When it is due, or from when the calendar counts. A date is the one in the zone of the rule that goes on from it. */
function baseOf(run: Run, position: Position, timer: Timer): Computed<string> {
  if ('afterMs' in timer) return { value: after(position.enteredAt, timer.afterMs) };
  const computed = compute(run, timer.until);
  if ('failure' in computed) return computed;
  const moment = momentOf(computed.value, timer.by?.zone ?? run.plan.timeZone);
  if (moment === undefined) return { failure: { code: 'not-a-time', args: { source: timer.until, outcome: timer.way.outcome } } };
  return { value: formatInstant(moment + timer.offsetMs) };
}

function momentOf(value: Json, zone: string): number | undefined {
  if (typeof value !== 'string') return undefined;
  return parseDate(value) === undefined ? parseInstant(value) : instantAt(value, 0, zone);
}
