import type { Happening } from './happening.js';
import { record, type Run, update } from './run.js';

/** How many events a paused instance keeps. Answers, times and closed work are always kept: each comes once. */
const EVENTS_HELD = 50;

/** Holds a happening back until the instance is resumed; an event that is not to be kept is recorded, and that is all. */
export function hold(run: Run, happening: Happening): void {
  if (happening.type === 'event' && run.state.discards) {
    return record(run, { kind: 'event-late', why: { code: 'discarded-in-pause', args: { event: happening.name } } });
  }
  if (happening.type === 'due' && run.state.held.some((other) => other.type === 'due' && other.timer === happening.timer)) return;
  const held = [...run.state.held, happening];
  const events = held.filter(({ type }) => type === 'event');
  const [oldest] = events;
  if (events.length <= EVENTS_HELD || oldest?.type !== 'event') return update(run, { held });
  record(run, { kind: 'event-late', why: { code: 'held-dropped', args: { event: oldest.name, at: oldest.at } } });
  update(run, { held: held.filter((other) => other !== oldest) });
}
