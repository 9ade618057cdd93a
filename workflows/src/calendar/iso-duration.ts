/** An ISO-8601 duration such as `PT10M`, `P1D`, `PT2H30M`. Kept as text wherever it is stored or sent. */
export type IsoDuration = string;

/** Why a text has no length in milliseconds: not a duration, longer than 100 years, or counted in months or years. */
export type DurationProblem = 'syntax' | 'too-long' | 'needs-zone';

/** The parts of a duration as written; every number is ≥ 0, seconds may have a fraction. */
export interface DurationParts {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** A longer wait is a typing error: no journey outlives a century, and sums of two such lengths stay exact integers. */
const LONGEST_MS = 100 * 366 * DAY_MS;

const PATTERN =
  /^P(?=[\dT])(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,12}(?:\.\d{1,3})?)S)?)?$/;

/** Takes a duration apart, or answers `undefined` when the text is not one. Negative durations are not. */
export function durationParts(iso: IsoDuration): DurationParts | undefined {
  const found = PATTERN.exec(iso);
  if (!found) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return { years, months, weeks, days, hours, minutes, seconds };
}

/**
 * The length of a duration in milliseconds, where a day is 24 hours and a week 7 days.
 * Months and years have no fixed length: they answer `needs-zone` and are added with `addDuration`.
 */
export function parseDuration(iso: IsoDuration): { readonly ms: number } | { readonly problem: DurationProblem } {
  const parts = durationParts(iso);
  if (!parts) return { problem: 'syntax' };
  if (parts.years > 0 || parts.months > 0) return { problem: 'needs-zone' };
  const ms =
    (parts.weeks * 7 + parts.days) * DAY_MS + parts.hours * HOUR_MS + parts.minutes * MINUTE_MS + Math.round(parts.seconds * SECOND_MS);
  return ms > LONGEST_MS ? { problem: 'too-long' } : { ms };
}

/** Whether the text is a duration of fixed length: what a wait, a lease or a deadline may be set to. */
export function isDuration(text: string): text is IsoDuration {
  return 'ms' in parseDuration(text);
}

/** The length in milliseconds of a duration that was checked before; throws a `RangeError` that names it if it was not. */
export function durationMs(iso: IsoDuration): number {
  const parsed = parseDuration(iso);
  if ('ms' in parsed) return parsed.ms;
  throw new RangeError(`"${iso}" is not a duration of fixed length (${parsed.problem})`);
}

/** Writes a length in milliseconds as a duration: days, hours, minutes and seconds, none of them zero. Throws a `RangeError` below zero. */
export function toDuration(ms: number): IsoDuration {
  const whole = Math.round(ms);
  if (!(whole >= 0 && whole <= LONGEST_MS)) throw new RangeError(`${ms} ms is no length of time`);
  if (whole === 0) return 'PT0S';
  const days = Math.floor(whole / DAY_MS);
  const hours = Math.floor((whole % DAY_MS) / HOUR_MS);
  const minutes = Math.floor((whole % HOUR_MS) / MINUTE_MS);
  const seconds = (whole % MINUTE_MS) / SECOND_MS;
  const time = [part(hours, 'H'), part(minutes, 'M'), part(seconds, 'S')].join('');
  return `P${part(days, 'D')}${time === '' ? '' : `T${time}`}`;
}

function part(count: number, unit: string): string {
  return count === 0 ? '' : `${count}${unit}`;
}
