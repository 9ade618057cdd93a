import type { Json } from '../graph/graph.js';
import type { Way } from '../plan/plan.js';
import type { DueTime } from './due.js';
import { armedDues } from './events.js';
import { instructionOf, type NotTaken, record, type Run } from './run.js';
import type { Position } from './state.js';
import { setTimer } from './timers.js';
import { follow } from './travel.js';

/** Arms timers of a wait. */
export function armTimes(run: Run, position: Position, times: readonly DueTime[]): void {
  for (const { index, due } of times) setTimer(run, { position: position.id, due, purpose: { kind: 'timer', index } });
}

/** Journals what a position waits for, and until when; `more` = due times of triggers. */
export function recordWaiting(run: Run, position: Position, more: readonly Json[] = []): void {
  const { timers, events } = instructionOf(run.plan, position, 'await');
  const dues = armedDues(run, position);
  const waited = {
    times: [...timers.map(({ way }, index) => ({ outcome: way.outcome, due: dues.get(index) ?? null })), ...more],
    events: events.map(({ way, event }) => ({ outcome: way.outcome, event })),
  };
  record(run, { kind: 'waiting', position, why: { code: 'waiting', args: waited } });
}

/** A position leaves a wait whose time is past already; `due` = null: nobody says since when. */
export function leaveAsPast(
  run: Run,
  position: Position,
  { way, due, notTaken }: { readonly way: Way; readonly due: string | null; readonly notTaken: readonly NotTaken[] },
): void {
  follow(run, position, { way, why: { code: 'date-past', args: { due } }, notTaken });
}
