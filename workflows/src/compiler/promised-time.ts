import { durationMs, isDuration, type WorkingTime } from '../calendar/index.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A length on the plain calendar, or in working time. */
type Length = string | WorkingTime;

/** The least that a length can come to, ms: working time never passes faster than the clock. Undefined while it is not one. */
export function leastMs(length: Length | undefined): number | undefined {
  if (length === undefined) return undefined;
  if (typeof length === 'string') return isDuration(length) ? durationMs(length) : undefined;
  return length.amount * (length.unit === 'days' ? DAY_MS : HOUR_MS);
}

/** Whether one length is surely not shorter than another: only those on the same clock can be compared. */
export function isNotShorter(one: Length, other: Length): boolean {
  const unit = (length: Length): string => (typeof length === 'string' ? 'plain' : length.unit);
  if (unit(one) !== unit(other)) return false;
  return (leastMs(one) ?? 0) >= (leastMs(other) ?? Infinity);
}
