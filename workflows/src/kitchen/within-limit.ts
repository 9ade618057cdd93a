import { durationMs, isDuration, parseTimeOfDay } from '../calendar/index.js';
import { canonicalJson } from '../graph/canonical-json.js';
import type { Json } from '../graph/graph.js';
import type { PartLimit } from '../graph/kitchen.js';

/** Whether a value lies within a limit. Two values of different kinds cannot be compared: the value is outside then. */
export function isWithin(limit: PartLimit | undefined, value: Json): boolean {
  if (!limit) return true;
  if (limit.kind === 'one-of') return limit.values.some((one) => canonicalJson(one) === canonicalJson(value));
  if (limit.kind === 'added') return false;
  return notBelow(value, limit.min) && notBelow(limit.max, value);
}

/** Whether `high` is at least `low`; a bound that is missing bounds nothing. */
function notBelow(high: Json | undefined, low: Json | undefined): boolean {
  if (high === undefined || low === undefined) return true;
  const [above, below] = [measure(high), measure(low)];
  return above !== null && below !== null && above.kind === below.kind && above.size >= below.size;
}

/** How large a value is, and of which kind. */
function measure(value: Json): { readonly kind: string; readonly size: number } | null {
  if (typeof value === 'number') return { kind: 'number', size: value };
  if (typeof value !== 'string') return null;
  if (isDuration(value)) return { kind: 'duration', size: durationMs(value) };
  const time = parseTimeOfDay(value);
  if (time !== undefined) return { kind: 'time-of-day', size: time };
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? { kind: 'date', size: Date.parse(value) } : null;
}
