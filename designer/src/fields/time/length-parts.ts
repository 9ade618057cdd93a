import type { WorkingTime } from '@tongtu/workflows/calendar';
import { type Json, objectOf } from '@tongtu/workflows/graph';
import { durationUnits, readDuration, writeDuration, type DurationUnit } from '../duration-parts.js';
import { textOf } from '../json-shapes.js';

/** Units of a length of time, those of working time last. */
export const lengthUnits = [...durationUnits, 'workingDays', 'workingHours'] as const;
export type LengthUnit = (typeof lengthUnits)[number];

/** A length of time as a number and a unit. */
export interface LengthValue {
  readonly count: number;
  readonly unit: LengthUnit;
}

/** A length as it is stored: an ISO-8601 duration, or working time. */
export type Length = string | WorkingTime;

/** A stored length as a number and a unit; undefined for what is none. */
export function readLength(stored: Json | undefined): LengthValue | undefined {
  if (typeof stored === 'string') return readDuration(stored);
  const { amount, unit } = objectOf(stored);
  if (typeof amount !== 'number') return undefined;
  return { count: amount, unit: textOf(unit) === 'hours' ? 'workingHours' : 'workingDays' };
}

/** A number and a unit as a stored length. */
export function writeLength({ count, unit }: LengthValue): Length {
  if (isPlain(unit)) return writeDuration({ count, unit });
  return { amount: Math.max(1, Math.round(count)), unit: unit === 'workingDays' ? 'days' : 'hours' };
}

function isPlain(unit: LengthUnit): unit is DurationUnit {
  return unit !== 'workingDays' && unit !== 'workingHours';
}
