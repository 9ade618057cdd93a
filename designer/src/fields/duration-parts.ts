import { parseDuration } from '@tongtu/workflows/calendar';

/** Units that people set times in. */
export const durationUnits = ['seconds', 'minutes', 'hours', 'days'] as const;
export type DurationUnit = (typeof durationUnits)[number];

/** A length of time as a number and a unit. */
export interface DurationValue {
  readonly count: number;
  readonly unit: DurationUnit;
}

const lengths: Readonly<Record<DurationUnit, number>> = { seconds: 1_000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 };

/** A stored duration as a number of the largest unit in which it is whole; undefined for a text that is none. `PT90M` is 90 minutes. */
export function readDuration(iso: string): DurationValue | undefined {
  const parsed = parseDuration(iso);
  if (!('ms' in parsed)) return undefined;
  const unit =
    durationUnits.findLast((one) => parsed.ms > 0 && parsed.ms % lengths[one] === 0) ?? (parsed.ms === 0 ? 'minutes' : 'seconds');
  return { count: parsed.ms / lengths[unit], unit };
}

/** A number and a unit as a stored duration, to the millisecond where the unit is seconds. */
export function writeDuration({ count, unit }: DurationValue): string {
  const exact = Math.round(Math.max(0, count) * 1_000) / 1_000;
  if (unit === 'days') return `P${String(exact)}D`;
  return `PT${String(exact)}${{ seconds: 'S', minutes: 'M', hours: 'H' }[unit]}`;
}
