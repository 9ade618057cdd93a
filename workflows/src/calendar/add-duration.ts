import { formatDate, formatInstant, parseInstant } from './instant.js';
import { DAY_MS, durationParts, HOUR_MS, type IsoDuration, MINUTE_MS, SECOND_MS } from './iso-duration.js';
import { instantAt, localTime } from './zone.js';

/** ISO texts of other years have another form and no longer sort by time. */
const FIRST_MS = Date.UTC(1000, 0);
const LAST_MS = Date.UTC(9999, 11, 31);

/**
 * The instant a duration after another, counted on the calendar of a time zone: years, months, weeks and days keep the local time of day
 * across daylight saving (and 31 January plus a month is the last of February), hours and less are exact. It agrees with
 * `Temporal.ZonedDateTime.add`, whose polyfill would cost every running instance 0.9 MB.
 * Takes and gives ISO instants; gives UTC with milliseconds. Throws a `RangeError` that names what it cannot read, or beyond the year 9999.
 */
export function addDuration(instantIso: string, iso: IsoDuration, zone: string): string {
  const start = parseInstant(instantIso);
  if (start === undefined) throw new RangeError(`"${instantIso}" is not an instant`);
  const parts = durationParts(iso);
  if (!parts) throw new RangeError(`"${iso}" is not a duration`);
  const local = addLocally(start, { months: parts.years * 12 + parts.months, days: parts.weeks * 7 + parts.days }, zone);
  const exact = parts.hours * HOUR_MS + parts.minutes * MINUTE_MS + Math.round(parts.seconds * SECOND_MS);
  return formatInstant(inRange(local + exact));
}

/** The instant (ms since 1970) some months and then days later (or earlier, below zero) at the same local time of day. Throws a `RangeError` outside the years 1000 to 9999. */
export function addLocally(ms: number, { months, days }: { readonly months: number; readonly days: number }, zone: string): number {
  const local = localTime(ms, zone);
  if (months === 0 && days === 0) return ms;
  const due = inRange((addMonths(local.date, months) + days) * DAY_MS);
  const timeOfDay = local.hour * HOUR_MS + local.minute * MINUTE_MS + local.second * SECOND_MS + (((ms % 1000) + 1000) % 1000);
  return instantAt(formatDate(due / DAY_MS), timeOfDay, zone);
}

/** Days since 1970 of the same day some months later, or of that month's last day when it has no such day. */
function addMonths(date: string, months: number): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const first = inRange(Date.UTC(year, month - 1 + months, 1)) / DAY_MS;
  const length = Date.UTC(year, month + months, 1) / DAY_MS - first;
  return first + Math.min(day, length) - 1;
}

function inRange(ms: number): number {
  if (!(ms >= FIRST_MS && ms <= LAST_MS)) throw new RangeError('The time is outside the years 1000 to 9999');
  return ms;
}
