import { addDuration, isZone, parseTimeOfDay } from '../calendar/index.js';
import type { DueRule } from '../calendar/due-rule.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Some moment, to try a length of time on. */
const ANY = '2026-03-10T02:00:00.000Z';

/** Whether the texts of a calendar rule can be read. Whether there is such a calendar, and whether its windows open, other rules ask. */
export function isReadable(rule: DueRule | undefined): boolean {
  if (!rule) return true;
  const { zone, plain, atTime, windows = [] } = rule;
  const times = [...(atTime === undefined ? [] : [atTime]), ...windows.flatMap(({ from, to }) => [from, to])];
  return (
    (zone === undefined || isZone(zone)) &&
    (plain === undefined || isLength(plain.replace(/^-/, ''))) &&
    times.every((time) => parseTimeOfDay(time) !== undefined)
  );
}

/** Milliseconds by which a rule surely goes on from where it counts: times of day and windows may stay at the same moment. */
export function surelyOnMs(rule: DueRule | undefined): number {
  const { working, plain } = rule ?? {};
  if (working) return working.amount * (working.unit === 'days' ? DAY_MS : HOUR_MS);
  if (plain === undefined || plain.startsWith('-')) return 0;
  return Date.parse(addDuration(ANY, plain, 'UTC')) - Date.parse(ANY);
}

/** Months and years are lengths here: they are counted on the calendar. */
function isLength(text: string): boolean {
  try {
    return addDuration(ANY, text, 'UTC') !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
