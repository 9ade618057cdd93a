import { type CalendarTable, isWorkingDay } from './calendar-table.js';
import type { DayWindow } from './due-rule.js';
import { formatDate, parseDate } from './instant.js';
import { DAY_MS } from './iso-duration.js';
import { timeOfDayMs } from './time-of-day.js';
import { localTime, offsetAt, weekdayOf } from './zone.js';

/** A stretch of time in ms since 1970, half-open. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Windows as read on one clock by one calendar. */
export interface Openings {
  readonly windows: readonly DayWindow[];
  readonly table: CalendarTable;
  readonly zone: string;
}

/**
 * The moments of a stretch of time that lie inside one of the windows, in order and merged. A moment is inside when the clock on the wall shows a
 * time from the window's start up to its end, on a day it begins on or, over midnight, on the day after. So a time that daylight saving skips
 * is never inside, and one that comes twice is inside twice.
 */
export function spansWithin(openings: Openings, { from, to }: Span): readonly Span[] {
  // A window that began yesterday reaches into today; one day more because a zone may skip a whole day.
  const first = dayOf(from, openings.zone) - 2;
  const last = dayOf(to, openings.zone) + 1;
  const found: Span[] = [];
  for (let day = first; day <= last; day += 1) {
    const date = formatDate(day);
    for (const window of openings.windows) {
      if (opensOn(window, date, openings.table)) found.push(...spansOf(window, day, openings.zone));
    }
  }
  return merged(found.map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) })).filter(isSome));
}

/** Whether the window begins on that local date. */
function opensOn({ days }: DayWindow, date: string, table: CalendarTable): boolean {
  if (days === 'every') return true;
  return days === 'working' ? isWorkingDay(table, date) : days.includes(weekdayOf(date));
}

/** When the clock shows a time inside the window that begins on a day (days since 1970): one stretch, or two where the clock is turned back. */
function spansOf(window: DayWindow, day: number, zone: string): readonly Span[] {
  const [start, end] = [timeOfDayMs(window.from), timeOfDayMs(window.to)];
  const wall = { from: day * DAY_MS + start, to: day * DAY_MS + end + (end > start ? 0 : DAY_MS) };
  const before = offsetAt(wall.from - DAY_MS, zone);
  const after = offsetAt(wall.to + DAY_MS, zone);
  if (before === after) return [{ from: wall.from - before, to: wall.to - before }];
  const turn = turnBetween(wall.from - DAY_MS, wall.to + DAY_MS, zone);
  return [
    { from: wall.from - before, to: Math.min(wall.to - before, turn) },
    { from: Math.max(wall.from - after, turn), to: wall.to - after },
  ].filter(isSome);
}

/** The instant, to the second, at which the zone's offset changes between two others; zones do so at most once in a few days. */
function turnBetween(from: number, to: number, zone: string): number {
  const offset = offsetAt(from, zone);
  let [before, after] = [Math.floor(from / 1000), Math.ceil(to / 1000)];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle * 1000, zone) === offset) before = middle;
    else after = middle;
  }
  return after * 1000;
}

function merged(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = kept.at(-1);
    if (last && span.from <= last.to) kept[kept.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else kept.push(span);
  }
  return kept;
}

function isSome({ from, to }: Span): boolean {
  return to > from;
}

function dayOf(ms: number, zone: string): number {
  return parseDate(localTime(ms, zone).date) ?? 0;
}
