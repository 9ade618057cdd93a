import type { AwaitedEvent, AwaitInstruction, Expression, Way } from '../plan/plan.js';
import { computeAll, judge, type Verdict } from './compute.js';
import { park } from './incident.js';
import { type NotTaken, record, type Run, setVariables, update } from './run.js';
import type { EarlyEvent, Position } from './state.js';
import { after } from './timers.js';
import { follow } from './travel.js';

/** How many events are kept for waits to come; older ones are recorded and dropped. */
const EARLY_KEPT = 50;

/** An event that a wait takes. */
export interface Match {
  readonly awaited: AwaitedEvent;
  readonly event: EarlyEvent;
  readonly verdict: Verdict;
  /** It came before the wait. */
  readonly early: boolean;
  /** The wait's other ways. */
  readonly notTaken: readonly NotTaken[];
}

/** Whether somebody who listens for that name and rule takes the event. A rule that fails on it is journaled and does not match. */
export function matchEvent(
  run: Run,
  event: EarlyEvent,
  listener: { readonly event: string; readonly match?: Expression; readonly position?: Position },
): Verdict | undefined {
  if (listener.event !== event.name) return undefined;
  if (listener.match === undefined) return { holds: true, saw: {}, missing: [] };
  const judged = judge(run, listener.match, event.data);
  if ('value' in judged) return judged.value.holds ? judged.value : undefined;
  record(run, {
    kind: 'refused',
    ...(listener.position ? { position: listener.position } : {}),
    why: { code: 'match-failed', args: { event: event.name, ...judged.failure.args } },
  });
  return undefined;
}

/** The first event that came before this wait and counts for it; of those it listens to at once, the first drawn. */
export function lookBack(run: Run, position: Position, instruction: AwaitInstruction): Omit<Match, 'notTaken'> | undefined {
  for (const event of run.state.early) {
    for (const awaited of instruction.events) {
      if (event.at < earliest(run, position, awaited)) continue;
      const verdict = matchEvent(run, event, { ...awaited, position });
      if (verdict) return { awaited, event, verdict, early: true };
    }
  }
  return undefined;
}

function earliest(run: Run, position: Position, { since }: AwaitedEvent): string {
  if (since === 'step') return position.enteredAt;
  return since === 'entry' ? run.state.startedAt : after(run.at, -since.ms);
}

/** A wait is over by an event: its values are taken, and the position leaves. */
export function takeEvent(run: Run, position: Position, { awaited, event, verdict, early, notTaken }: Match): void {
  const computed = computeAll(
    run,
    awaited.assign.map(({ name, value }) => [name, value]),
    event.data,
  );
  if (early) update(run, { early: run.state.early.filter((kept) => kept !== event) });
  if ('failure' in computed) return park(run, position, { why: computed.failure, outcome: awaited.way.outcome });
  setVariables(run, computed.value);
  const why = { code: early ? 'event-was-early' : 'event-came', args: { event: event.name, at: event.at, saw: verdict.saw } };
  follow(run, position, { way: awaited.way, why, notTaken });
}

/** The ways of a wait besides the one taken, with what each still waited for. `dues`: due time per timer index. */
export function otherWays({ timers, events }: AwaitInstruction, taken: Way, dues: ReadonlyMap<number, string>): readonly NotTaken[] {
  const times = timers.map(({ way }, index) => ({ way, why: { code: 'time-not-come', args: { due: dues.get(index) ?? null } } }));
  const listened = events.map(({ way, event }) => ({ way, why: { code: 'event-not-come', args: { event } } }));
  return [...times, ...listened].filter(({ way }) => way !== taken).map(({ way, why }) => ({ outcome: way.outcome, why }));
}

/** Due times of the armed timers of a position, by their index in the wait. */
export function armedDues(run: Run, position: Position): ReadonlyMap<number, string> {
  const armed = run.state.timers.filter((timer) => timer.position === position.id);
  return new Map(armed.flatMap(({ purpose, due }) => (purpose.kind === 'timer' ? [[purpose.index, due]] : [])));
}

/** Keeps an event for a wait to come. */
export function keepEarly(run: Run, event: EarlyEvent): void {
  record(run, { kind: 'event-early', why: { code: 'event-early', args: { event: event.name } } });
  const [oldest, ...others] = [...run.state.early, event];
  if (others.length < EARLY_KEPT || !oldest) return update(run, { early: [...run.state.early, event] });
  record(run, { kind: 'event-late', why: { code: 'early-dropped', args: { event: oldest.name, at: oldest.at } } });
  update(run, { early: others });
}
