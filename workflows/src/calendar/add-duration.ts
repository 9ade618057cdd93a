import { Temporal } from 'temporal-polyfill';

import { formatInstant, parseInstant } from './instant.js';
import { durationParts, type IsoDuration } from './iso-duration.js';

/**
 * The instant a duration after another, counted on the calendar of a time zone: years, months, weeks and days keep the local time of day
 * across daylight saving (and 31 January plus a month is the last of February), hours and less are exact.
 * Takes and gives ISO instants; gives UTC with milliseconds. Throws a `RangeError` that names what it cannot read.
 */
export function addDuration(instantIso: string, iso: IsoDuration, zone: string): string {
  const start = parseInstant(instantIso);
  if (start === undefined) throw new RangeError(`"${instantIso}" is not an instant`);
  if (!durationParts(iso)) throw new RangeError(`"${iso}" is not a duration`);
  const due = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).add(Temporal.Duration.from(iso));
  return formatInstant(due.epochMilliseconds);
}
