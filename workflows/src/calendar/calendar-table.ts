import type { TimeOfDay } from './due-rule.js';
import { weekdayOf } from './zone.js';

/** An exception to the week: closed on a weekday that is worked, or worked in exchange (调休). */
export type DayKind = 'holiday' | 'workday';

/** A stretch of opening hours, half-open; one whose end is not after its start goes over midnight. */
export interface OpeningHours {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

/** A working calendar as it stands at one moment: what the bank keeps in its table, edited by hand and imported year by year. */
export interface CalendarTable {
  readonly code: string;
  /** IANA zone: whose midnight parts its days. */
  readonly zone: string;
  /** Weekdays that are worked unless a day says otherwise, 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
  /** Opening hours of every working day; where they overlap they count once. */
  readonly hours: readonly OpeningHours[];
  /** Exceptions by local date `YYYY-MM-DD`. */
  readonly days: Readonly<Record<string, DayKind>>;
}

/** The bank's own calendar: the one that is meant where none is named. */
export const BANK_CALENDAR = 'bank';

/** What a calendar is before anybody has entered a holiday: Monday to Friday, nine to five. */
export const PLAIN_CALENDAR: CalendarTable = {
  code: BANK_CALENDAR,
  zone: 'Asia/Shanghai',
  weekdays: [1, 2, 3, 4, 5],
  hours: [{ from: '09:00', to: '17:00' }],
  days: {},
};

/** Whether a local date is worked: by its own entry, else by its weekday. */
export function isWorkingDay({ days, weekdays }: Pick<CalendarTable, 'days' | 'weekdays'>, date: string): boolean {
  const kind = days[date];
  return kind === undefined ? weekdays.includes(weekdayOf(date)) : kind === 'workday';
}

/** Years that the table speaks about: those with at least one entry, in order. */
function coveredYears({ days }: Pick<CalendarTable, 'days'>): readonly number[] {
  return [...new Set(Object.keys(days).map((date) => Number(date.slice(0, 4))))].sort((a, b) => a - b);
}

/**
 * Years between two local dates about which the table says nothing, so that only weekdays were looked at. A calendar that works every day of the
 * week and keeps no holidays has nothing to say about any.
 */
export function uncoveredYears(table: CalendarTable, one: string, other: string): readonly number[] {
  const covered = coveredYears(table);
  if (covered.length === 0 && table.weekdays.length === 7) return [];
  const [first, last] = [one, other].map((date) => Number(date.slice(0, 4))).sort((a, b) => a - b) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => !covered.includes(year));
}
