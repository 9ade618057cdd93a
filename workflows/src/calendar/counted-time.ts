import type { CalendarTable } from './calendar-table.js';
import type { DueRule } from './due-rule.js';
import { formatInstant, parseInstant } from './instant.js';
import { type Openings, spansWithin } from './spans.js';
import { addOpenTime } from './working-time.js';

/** The clock that a rule runs on: opening hours, whole working days, or all the time (null). */
function clockOf({ working, zone }: DueRule, table: CalendarTable): Openings | null {
  if (!working) return null;
  const hours = working.unit === 'hours' ? table.hours : [{ from: '00:00', to: '00:00' }];
  return { windows: hours.map((hour) => ({ days: 'working', ...hour })), table, zone: zone ?? table.zone };
}

/**
 * How much time counts on the clock of a rule between two ISO instants, ms: of a rule in working hours what the calendar is open, of one in working days the
 * working days from midnight to midnight, else all of it. Zero when the second is not after the first. Throws a `RangeError` for what is no instant.
 */
export function countedTime(rule: DueRule, { from, to }: { readonly from: string; readonly to: string }, table: CalendarTable): number {
  const span = { from: instant(from), to: instant(to) };
  if (span.to <= span.from) return 0;
  const clock = clockOf(rule, table);
  if (!clock) return span.to - span.from;
  return spansWithin(clock, span).reduce((sum, open) => sum + open.to - open.from, 0);
}

/**
 * The first ISO instant by which so much time (ms) has counted on the clock of a rule since another: `countedTime` the other way round.
 * Null when the calendar does not open for ten years.
 */
export function afterCountedTime(
  rule: DueRule,
  { from, ms }: { readonly from: string; readonly ms: number },
  table: CalendarTable,
): string | null {
  const clock = clockOf(rule, table);
  const end = clock ? addOpenTime(instant(from), ms, clock) : instant(from) + ms;
  return end === undefined ? null : formatInstant(end);
}

function instant(text: string): number {
  const ms = parseInstant(text);
  if (ms === undefined) throw new RangeError(`"${text}" is not an instant`);
  return ms;
}
