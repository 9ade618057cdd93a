import { parseDate } from './instant.js';
import { DAY_MS } from './iso-duration.js';

/** What the clock on the wall shows in a time zone. `weekday` is 1 for Monday to 7 for Sunday. */
export interface LocalTime {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
}

/** Making a formatter costs 50 µs, using one 2 µs; a bank has a handful of zones, so a full shelf means a hostile caller. */
const SHELF_SIZE = 64;
const shelf = new Map<string, Intl.DateTimeFormat>();

/** Whether the text names an IANA time zone that this machine knows, such as `Asia/Shanghai`. */
export function isZone(zone: string): boolean {
  return formatterFor(zone) !== undefined;
}

/** The wall-clock time in `zone` at an instant given in milliseconds since 1970. Throws a `RangeError` for an unknown zone. */
export function localTime(ms: number, zone: string): LocalTime {
  const formatter = formatterFor(zone);
  if (!formatter) throw new RangeError(`"${zone}" is not a time zone`);
  const parts: Record<string, string> = {};
  for (const { type, value } of formatter.formatToParts(ms)) parts[type] = value;
  const date = `${(parts['year'] ?? '').padStart(4, '0')}-${parts['month']}-${parts['day']}`;
  return { date, hour: Number(parts['hour']), minute: Number(parts['minute']), second: Number(parts['second']), weekday: weekdayOf(date) };
}

/** 1 for Monday to 7 for Sunday, of a date `YYYY-MM-DD`. */
export function weekdayOf(date: string): number {
  const days = parseDate(date) ?? 0;
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/**
 * The instant, in milliseconds since 1970, at which clocks in `zone` show this date and time of day (milliseconds since midnight).
 * A time that daylight saving skips moves forward by the gap; one that comes twice means the first. Throws a `RangeError` for an unknown zone.
 */
export function instantAt(date: string, timeOfDayMs: number, zone: string): number {
  const wall = (parseDate(date) ?? 0) * DAY_MS + timeOfDayMs;
  const before = offsetAt(wall - DAY_MS, zone);
  const after = offsetAt(wall + DAY_MS, zone);
  const candidates = [wall - before, wall - after].filter((ms) => ms + offsetAt(ms, zone) === wall);
  return candidates.length > 0 ? Math.min(...candidates) : wall - before;
}

/** How far clocks in `zone` are ahead of UTC at an instant, both in milliseconds. Throws a `RangeError` for an unknown zone. */
export function offsetAt(ms: number, zone: string): number {
  const local = localTime(ms, zone);
  const wall = (parseDate(local.date) ?? 0) * DAY_MS + ((local.hour * 60 + local.minute) * 60 + local.second) * 1000;
  return wall - Math.floor(ms / 1000) * 1000;
}

function formatterFor(zone: string): Intl.DateTimeFormat | undefined {
  const kept = shelf.get(zone);
  if (kept || !/^[A-Za-z][\w+\-/]{1,63}$/.test(zone)) return kept;
  try {
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    if (shelf.size >= SHELF_SIZE) shelf.clear();
    shelf.set(zone, made);
    return made;
  } catch {
    return undefined; // Intl's way of saying that it does not know the zone
  }
}
