import { durationMs, formatInstant, parseInstant } from '../calendar/index.js';

/** The instant so many milliseconds after another. Throws when `instant` is none. */
export function addMs(instant: string, ms: number): string {
  const start = parseInstant(instant);
  if (start === undefined) throw new RangeError(`"${instant}" is not an instant`);
  return formatInstant(start + ms);
}

/** The instant an ISO duration after another; days are 24 hours. */
export function addIso(instant: string, iso: string): string {
  return addMs(instant, durationMs(iso));
}
