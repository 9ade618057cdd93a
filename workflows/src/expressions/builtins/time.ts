import { addLocally } from '../../calendar/add-duration.js';
import { formatDate, formatInstant, parseDate, parseInstant } from '../../calendar/instant.js';
import { DAY_MS, durationMs, HOUR_MS, MINUTE_MS } from '../../calendar/iso-duration.js';
import { instantAt, localTime, weekdayOf } from '../../calendar/zone.js';
import { fn, Refusal } from './builtin.js';

// Arguments were checked before: a date is one, a datetime is one, a zone is known.
const dayOf = (date: string): number => parseDate(date) ?? 0;
const msOf = (instant: string): number => parseInstant(instant) ?? 0;

/** Outside the years 1000 to 9999 ISO texts have another form and no longer sort by time; two days less, because zones differ. */
const FIRST_MS = Date.UTC(1000, 0, 3);
const LAST_MS = Date.UTC(9999, 11, 29);

function inRange(ms: number): number {
  if (!(ms >= FIRST_MS && ms <= LAST_MS)) throw new Refusal('number-range', 1);
  return ms;
}

function wholeDays(count: number): number {
  if (!Number.isInteger(count)) throw new Refusal('bad-value', 1);
  return count;
}

function addLocalDays(instant: string, count: number, zone: string): string {
  inRange(msOf(instant) + wholeDays(count) * DAY_MS);
  return formatInstant(addLocally(msOf(instant), { months: 0, days: count }, zone));
}

export const timeBuiltins = [
  fn({ name: 'date', params: ['date'], result: 'date', run: ([date]) => date }),
  /** The local date of an instant. */
  fn({ name: 'date', params: ['datetime', 'zone'], result: 'date', run: ([instant, zone]) => localTime(msOf(instant), zone).date }),
  fn({ name: 'datetime', params: ['datetime'], result: 'datetime', run: ([instant]) => formatInstant(msOf(instant)) }),
  /** The beginning of a date in a zone. */
  fn({ name: 'datetime', params: ['date', 'zone'], result: 'datetime', run: ([date, zone]) => formatInstant(instantAt(date, 0, zone)) }),
  fn({ name: 'duration', params: ['duration'], result: 'duration', run: ([duration]) => duration }),

  /** From the first to the second, negative when the second is earlier. Between instants: whole periods of 24 hours. */
  fn({ name: 'daysBetween', params: ['date', 'date'], result: 'number', run: ([from, to]) => dayOf(to) - dayOf(from) }),
  fn({
    name: 'daysBetween',
    params: ['datetime', 'datetime'],
    result: 'number',
    run: ([from, to]) => Math.trunc((msOf(to) - msOf(from)) / DAY_MS),
  }),
  fn({ name: 'hoursBetween', params: ['datetime', 'datetime'], result: 'number', run: ([from, to]) => (msOf(to) - msOf(from)) / HOUR_MS }),
  fn({
    name: 'minutesBetween',
    params: ['datetime', 'datetime'],
    result: 'number',
    run: ([from, to]) => (msOf(to) - msOf(from)) / MINUTE_MS,
  }),

  fn({
    name: 'addDays',
    params: ['date', 'number'],
    result: 'date',
    run: ([date, count]) => formatDate(inRange((dayOf(date) + wholeDays(count)) * DAY_MS) / DAY_MS),
  }),
  /** Keeps the local time of day across daylight saving. */
  fn({
    name: 'addDays',
    params: ['datetime', 'number', 'zone'],
    result: 'datetime',
    run: ([instant, count, zone]) => addLocalDays(instant, count, zone),
  }),
  fn({
    name: 'addDuration',
    params: ['datetime', 'duration'],
    result: 'datetime',
    run: ([instant, duration]) => formatInstant(inRange(msOf(instant) + durationMs(duration))),
  }),

  fn({ name: 'hour', params: ['datetime', 'zone'], result: 'number', run: ([instant, zone]) => localTime(msOf(instant), zone).hour }),
  fn({ name: 'minute', params: ['datetime', 'zone'], result: 'number', run: ([instant, zone]) => localTime(msOf(instant), zone).minute }),
  /** 1 for Monday to 7 for Sunday. */
  fn({ name: 'weekday', params: ['date'], result: 'number', run: ([date]) => weekdayOf(date) }),
  fn({ name: 'weekday', params: ['datetime', 'zone'], result: 'number', run: ([instant, zone]) => localTime(msOf(instant), zone).weekday }),
  fn({ name: 'year', params: ['date'], result: 'number', run: ([date]) => Number(date.slice(0, 4)) }),
  fn({ name: 'month', params: ['date'], result: 'number', run: ([date]) => Number(date.slice(5, 7)) }),
  fn({ name: 'day', params: ['date'], result: 'number', run: ([date]) => Number(date.slice(8, 10)) }),
];
