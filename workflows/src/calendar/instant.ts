import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './iso-duration.js';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/;

/** Days since 1970-01-01 of a date `YYYY-MM-DD`; `undefined` when the text is not one, or there is no such day. */
export function parseDate(text: string): number | undefined {
  const found = DATE.exec(text);
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number);
  const ms = Date.UTC(year, month - 1, day);
  // Date.UTC reads the years 0 to 99 as 1900 to 1999, and rolls 30 February over: both come out as another text.
  return formatDate(ms / DAY_MS) === text ? ms / DAY_MS : undefined;
}

/** The date `YYYY-MM-DD` that many days after 1970-01-01. */
export function formatDate(days: number): string {
  return formatInstant(days * DAY_MS).slice(0, 10);
}

/**
 * Milliseconds since 1970 of an ISO date and time with `Z` or an offset (`2026-03-01T10:00:00+08:00`);
 * `undefined` when the text is not one. Digits beyond milliseconds are dropped. No leap seconds.
 */
export function parseInstant(text: string): number | undefined {
  if (text.length < 17 || text.length > 40) return undefined;
  const found = INSTANT.exec(text);
  if (!found) return undefined;
  const part = (index: number): string => found[index] ?? '';
  const days = parseDate(part(1));
  const time = clockMs(part(2), part(3), part(4));
  const ahead = part(6) === 'Z' ? 0 : offsetMs(part(6));
  if (days === undefined || time === undefined || ahead === undefined) return undefined;
  return days * DAY_MS + time + Number(part(5).slice(0, 3).padEnd(3, '0')) - ahead;
}

/** The product's one way to write an instant: UTC with milliseconds, as `Date.toISOString`, so that texts sort by time. */
export function formatInstant(ms: number): string {
  return new Date(ms).toISOString();
}

function clockMs(hour: string, minute: string, second: string): number | undefined {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return Number(hour) * HOUR_MS + Number(minute) * MINUTE_MS + Number(second) * SECOND_MS;
}

/** How far ahead of UTC an offset like `+08:00` is, in milliseconds; no place on earth is more than 18 hours off. */
function offsetMs(offset: string): number | undefined {
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(4, 6));
  if (hours > 18 || minutes > 59) return undefined;
  return (offset.startsWith('-') ? -1 : 1) * (hours * HOUR_MS + minutes * MINUTE_MS);
}
