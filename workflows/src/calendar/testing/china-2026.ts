import { type CalendarTable, type DayKind, PLAIN_CALENDAR } from '../calendar-table.js';

/** Statutory holidays and adjusted workdays of 2026 as the State Council announced them. */
const HOLIDAYS = [
  ['2026-01-01', 3],
  ['2026-02-15', 9],
  ['2026-04-04', 3],
  ['2026-05-01', 5],
  ['2026-06-19', 3],
  ['2026-09-25', 3],
  ['2026-10-01', 7],
] as const;
const WORKDAYS = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];

function daysFrom(first: string, count: number): readonly string[] {
  const start = Date.parse(first);
  return Array.from({ length: count }, (_, index) => new Date(start + index * 86_400_000).toISOString().slice(0, 10));
}

/** A bank's calendar for 2026: nine to twelve and half past one to six, closed on holidays, open on adjusted workdays. */
export const CHINA_2026: CalendarTable = {
  ...PLAIN_CALENDAR,
  hours: [
    { from: '09:00', to: '12:00' },
    { from: '13:30', to: '18:00' },
  ],
  days: Object.fromEntries<DayKind>([
    ...HOLIDAYS.flatMap(([first, count]) => daysFrom(first, count).map((date) => [date, 'holiday'] as const)),
    ...WORKDAYS.map((date) => [date, 'workday'] as const),
  ]),
};
