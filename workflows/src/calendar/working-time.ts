import { type CalendarTable, isWorkingDay } from './calendar-table.js';
import { formatDate, parseDate } from './instant.js';
import { DAY_MS } from './iso-duration.js';
import { type Openings, type Span, spansWithin } from './spans.js';

/** A calendar that is closed for so many days on end never opens: ten years and a bit. */
const LONGEST_CLOSED_DAYS = 3_700;
/** Days looked at in one go: first the next few, where it nearly always is. */
const FIRST_BLOCK_DAYS = 2;
const LARGEST_BLOCK_DAYS = 64;

/**
 * The local date so many working days after another (before it, below zero); the date itself is not counted, whether it is worked or not.
 * Zero is the date itself, or the next working day where it is none. `undefined` when the calendar has no working day within ten years.
 */
export function addWorkingDays(date: string, amount: number, table: CalendarTable): string | undefined {
  const step = amount < 0 ? -1 : 1;
  let day = parseDate(date) ?? 0;
  if (amount === 0 && isWorkingDay(table, date)) return date;
  for (let left = Math.max(1, Math.abs(Math.trunc(amount))), closed = 0; closed < LONGEST_CLOSED_DAYS; closed += 1) {
    day += step;
    if (!isWorkingDay(table, formatDate(day))) continue;
    left -= 1;
    closed = 0;
    if (left === 0) return formatDate(day);
  }
  return undefined;
}

/**
 * The first instant (ms) by which so much open time has passed since another; below zero the last one from which so much is left until it.
 * `undefined` when the calendar does not open for ten years.
 */
export function addOpenTime(ms: number, amountMs: number, openings: Openings): number | undefined {
  if (amountMs === 0) return ms;
  const back = amountMs < 0;
  let left = Math.abs(amountMs);
  for (const spans of blocks(ms, openings, back)) {
    for (const { from, to } of back ? [...spans].reverse() : spans) {
      if (left <= to - from) return back ? to - left : from + left;
      left -= to - from;
    }
  }
  return undefined;
}

/** The first instant (ms) at or after another that lies inside a window; `undefined` when none opens for ten years. */
export function firstInside(ms: number, openings: Openings): number | undefined {
  for (const [first] of blocks(ms, openings, false)) if (first) return first.from;
  return undefined;
}

/** Open stretches, block by block away from an instant. Ends when nothing has been open for ten years. */
function* blocks(start: number, openings: Openings, back: boolean): Generator<readonly Span[]> {
  let edge = start;
  let size = FIRST_BLOCK_DAYS;
  for (let closed = 0; closed < LONGEST_CLOSED_DAYS; closed += size) {
    const far = edge + (back ? -size : size) * DAY_MS;
    const spans = spansWithin(openings, back ? { from: far, to: edge } : { from: edge, to: far });
    if (spans.length > 0) closed = 0;
    yield spans;
    edge = far;
    size = Math.min(size * 2, LARGEST_BLOCK_DAYS);
  }
}
