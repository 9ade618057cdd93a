import { formatInstant, instantAt, parseDate, parseInstant } from '../calendar/index.js';
import type { Json } from '../graph/graph.js';
import type { AwaitInstruction, Way } from '../plan/plan.js';
import { type Computed, compute } from './compute.js';
import type { Run } from './run.js';
import type { Position } from './state.js';
import { after } from './timers.js';

/** A time that an instruction waits for. */
export interface DueTime {
  readonly index: number;
  readonly due: string;
  readonly way: Way;
  /** The way when it is past already; null when it is not, or cannot be. */
  readonly pastWay: Way | null;
}

/** When the timers of a wait are due, as drawn. A date means its first moment in the journey's zone. */
export function dueTimes(run: Run, position: Position, { timers }: AwaitInstruction): Computed<readonly DueTime[]> {
  const times: DueTime[] = [];
  for (const [index, timer] of timers.entries()) {
    if ('afterMs' in timer) {
      times.push({ index, due: after(position.enteredAt, timer.afterMs), way: timer.way, pastWay: null });
      continue;
    }
    const computed = compute(run, timer.until);
    if ('failure' in computed) return computed;
    const moment = momentOf(computed.value, run.plan.timeZone);
    if (moment === undefined) return { failure: { code: 'not-a-time', args: { source: timer.until, outcome: timer.way.outcome } } };
    const due = formatInstant(moment + timer.offsetMs);
    times.push({ index, due, way: timer.way, pastWay: due < run.at ? timer.past : null });
  }
  return { value: times };
}

function momentOf(value: Json, zone: string): number | undefined {
  if (typeof value !== 'string') return undefined;
  return parseDate(value) === undefined ? parseInstant(value) : instantAt(value, 0, zone);
}
