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

/** A number and a unit as a stored duration. */
export function writeDuration({ count, unit }: DurationValue): string {
  const whole = Math.max(0, count);
  if (unit === 'days') return `P${String(whole)}D`;
  return `PT${String(whole)}${{ seconds: 'S', minutes: 'M', hours: 'H' }[unit]}`;
}
