import type { TimeOfDay } from './due-rule.js';
import { HOUR_MS, MINUTE_MS } from './iso-duration.js';

const PATTERN = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Milliseconds from local midnight to a time of day such as `08:00`; `undefined` when the text is not one (`24:00` is `00:00` of the next day). */
export function parseTimeOfDay(text: TimeOfDay): number | undefined {
  const found = PATTERN.exec(text);
  return found ? Number(found[1]) * HOUR_MS + Number(found[2]) * MINUTE_MS : undefined;
}

/** The same of a text that was checked before; throws a `RangeError` that names it if it was not. */
export function timeOfDayMs(text: TimeOfDay): number {
  const ms = parseTimeOfDay(text);
  if (ms === undefined) throw new RangeError(`"${text}" is not a time of day`);
  return ms;
}
