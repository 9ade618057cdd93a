import type { Calendar, CalendarDay } from '@tongtu/store';
import { BANK_CALENDAR, localTime, PLAIN_CALENDAR } from '@tongtu/workflows/calendar';
import type { CalendarBody, CalendarView, DayBody } from './calendars.schema.js';

/** What the bank's own calendar is before anybody has entered it. */
export const PLAIN_BANK: Calendar = {
  code: BANK_CALENDAR,
  name: { zh: '银行工作日历', en: "The bank's calendar" },
  zone: PLAIN_CALENDAR.zone,
  weekdays: [...PLAIN_CALENDAR.weekdays],
  hours: PLAIN_CALENDAR.hours,
  updatedAt: new Date(0),
};

/** A calendar as callers see it, given the years it has entries for. */
export function viewCalendar(row: Calendar, years: readonly number[], now: Date): CalendarView {
  const { code, name, zone, weekdays, hours, updatedAt } = row;
  return {
    code,
    name,
    zone,
    weekdays: [...weekdays],
    hours: hours.map(({ from, to }) => ({ from, to })),
    years: [...years],
    missing: [...missingYears(row, years, now)],
    updatedAt: updatedAt.getTime() === 0 ? null : updatedAt.toISOString(),
  };
}

/** This year and the next where the calendar has no entry. One that is open every day of the week and keeps no holidays misses none. */
function missingYears({ zone, weekdays }: Calendar, years: readonly number[], now: Date): readonly number[] {
  if (years.length === 0 && weekdays.length === 7) return [];
  const year = Number(localTime(now.getTime(), zone).date.slice(0, 4));
  return [year, year + 1].filter((one) => !years.includes(one));
}

/** A calendar's settings without what the database keeps beside them, weekdays in order. */
export function settingsOf({ name, zone, weekdays, hours }: Calendar | CalendarBody): CalendarBody {
  const sorted = [...weekdays].sort((a, b) => a - b);
  return { name, zone, weekdays: sorted, hours: hours.map(({ from, to }) => ({ from, to })) };
}

/** The days of a year as the audit log keeps them: few, and readable in years to come. */
export function auditedDays(days: readonly (DayBody | CalendarDay)[]): Readonly<Record<DayBody['kind'], readonly string[]>> {
  const of = (wanted: DayBody['kind']) => days.filter(({ kind }) => kind === wanted).map(({ date }) => date);
  return { holiday: of('holiday').sort(), workday: of('workday').sort() };
}
