import { durationParts } from '../calendar/iso-duration.js';
import type { Json, JsonObject } from '../graph/graph.js';

/** A limit that counts on the working calendar: whole days and hours as working ones; what is shorter is a plain length, for whoever watches it in seconds. */
export function workingLength(limit: string): string | JsonObject {
  const parts = durationParts(limit);
  if (!parts || parts.minutes > 0 || parts.seconds > 0) return limit;
  if (parts.days > 0 && parts.hours === 0) return { amount: parts.days, unit: 'days' };
  return parts.hours > 0 && parts.days === 0 ? { amount: parts.hours, unit: 'hours' } : limit;
}

/** The limit of such a length; undefined when it is none. */
export function limitOf(length: Json | undefined): string | undefined {
  if (typeof length === 'string') return length === '' ? undefined : length;
  const { amount, unit } = (length ?? {}) as JsonObject;
  if (typeof amount !== 'number') return undefined;
  return unit === 'days' ? `P${amount}D` : `PT${amount}H`;
}
