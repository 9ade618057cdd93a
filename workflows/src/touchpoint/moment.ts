import { formatInstant, parseInstant } from '../calendar/index.js';

/** The instant so many milliseconds after another. Throws when `instant` is none: times come from the server. */
export function after(instant: string, ms: number): string {
  const start = parseInstant(instant);
  if (start === undefined) throw new Error(`"${instant}" is not an instant`);
  return formatInstant(start + ms);
}

/** The earlier of two instants. Instants are UTC with milliseconds, so that texts sort by time. */
export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
