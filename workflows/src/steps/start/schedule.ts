import { z } from 'zod';
import { type CalendarTable, isWorkingDay } from '../../calendar/calendar-table.js';
import {
  formatDate,
  formatInstant,
  formatTimeOfDay,
  instantAt,
  localTime,
  parseDate,
  parseInstant,
  weekdayOf,
} from '../../calendar/index.js';
import { timeOfDayMs } from '../../calendar/time-of-day.js';
import type { Language } from '../../graph/graph.js';
import { calendarCode, timeOfDay } from '../time-settings.js';

const weekday = z.number().int().min(1).max(7);

/** When a journey sets itself off. Not everything that can be read makes sense; what never comes is found by a rule. */
export const schedule = z.strictObject({
  every: z.enum(['day', 'week', 'month', 'quarter']),
  /** Local time of day. */
  at: timeOfDay,
  /** Of a week: 1 = Monday … 7 = Sunday. */
  weekdays: z.array(weekday).max(7).optional(),
  /** Of a month, or of a quarter's first month (its last one for `last` and `last-working`). A day that a month does not have does not come in it. */
  day: z.union([z.number().int().min(1).max(31), z.enum(['last', 'first-working', 'last-working'])]).optional(),
  /** A day that is not worked: it counts, falls out, or is made up for on the next day that is worked. */
  holidays: z.enum(['keep', 'skip', 'next']),
  calendar: calendarCode.optional(),
});
export type ScheduleSetting = Readonly<z.infer<typeof schedule>>;

/** By what a schedule is read: the journey's zone, and its calendar as it stands. */
export interface ScheduleClock {
  /** IANA zone. */
  readonly zone: string;
  readonly table: CalendarTable;
}

/** Longer than any schedule needs that ever comes: two years, and what holidays may shift. */
const LONGEST_DAYS = 800;
/** Days on end that may be closed before one is made up for. */
const LONGEST_CLOSED = 40;

/** The first time (ISO instant) after another at which a schedule is due; undefined when it does not come within two years. */
export function nextOccurrence(setting: ScheduleSetting, after: string, { zone, table }: ScheduleClock): string | undefined {
  const afterMs = parseInstant(after);
  if (afterMs === undefined) throw new RangeError(`"${after}" is not an instant`);
  const first = parseDate(localTime(afterMs, zone).date) ?? 0;
  for (let day = first; day <= first + LONGEST_DAYS; day += 1) {
    const date = formatDate(day);
    if (!comesOn(setting, date, table)) continue;
    const due = instantAt(date, timeOfDayMs(setting.at), zone);
    if (due > afterMs) return formatInstant(due);
  }
  return undefined;
}

function comesOn(setting: ScheduleSetting, date: string, table: CalendarTable): boolean {
  if (setting.holidays === 'keep') return isDrawnFor(setting, date, table);
  if (!isWorkingDay(table, date)) return false;
  if (isDrawnFor(setting, date, table)) return true;
  return setting.holidays === 'next' && closedDaysBefore(date, table).some((closed) => isDrawnFor(setting, closed, table));
}

/** Days right before a date that were not worked. */
function closedDaysBefore(date: string, table: CalendarTable): readonly string[] {
  const day = parseDate(date) ?? 0;
  const before = Array.from({ length: LONGEST_CLOSED }, (_, index) => formatDate(day - 1 - index));
  const worked = before.findIndex((one) => isWorkingDay(table, one));
  return worked < 0 ? before : before.slice(0, worked);
}

function isDrawnFor({ every, weekdays = [], day = 1 }: ScheduleSetting, date: string, table: CalendarTable): boolean {
  switch (every) {
    case 'day':
      return true;
    case 'week':
      return weekdays.includes(weekdayOf(date));
    case 'month':
      return isDayOfMonth(day, date, table);
    case 'quarter':
      return isMonthOfQuarter(day, date) && isDayOfMonth(day, date, table);
  }
}

type Day = NonNullable<ScheduleSetting['day']>;

function isMonthOfQuarter(day: Day, date: string): boolean {
  const inQuarter = (Number(date.slice(5, 7)) - 1) % 3;
  return inQuarter === (day === 'last' || day === 'last-working' ? 2 : 0);
}

function isDayOfMonth(day: Day, date: string, table: CalendarTable): boolean {
  if (typeof day === 'number') return Number(date.slice(8)) === day;
  if (day === 'last') return restOfMonth(date, 1).length === 0;
  if (!isWorkingDay(table, date)) return false;
  return !restOfMonth(date, day === 'first-working' ? -1 : 1).some((other) => isWorkingDay(table, other));
}

/** The other dates of its month, after it or before it. */
function restOfMonth(date: string, step: 1 | -1): readonly string[] {
  const start = parseDate(date) ?? 0;
  const rest = Array.from({ length: 31 }, (_, index) => formatDate(start + step * (index + 1)));
  return rest.filter((other) => other.slice(0, 7) === date.slice(0, 7));
}

const WEEK = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;

/** A schedule as people read it: `每个工作日 8:00`, `每季度第一个工作日 9:00` / `every working day 8:00`, `first working day of a quarter 9:00`. */
export function formatSchedule(setting: ScheduleSetting, language: Language): string {
  return `${formatDays(setting, language)} ${formatTimeOfDay(setting.at)}`;
}

function formatDays({ every, weekdays = [], day = 1, holidays }: ScheduleSetting, language: Language): string {
  const chinese = language === 'zh';
  const suffix = holidaySuffix(holidays, chinese);
  if (every === 'day') {
    if (holidays === 'keep') return chinese ? '每天' : 'every day';
    return chinese ? '每个工作日' : 'every working day';
  }
  if (every === 'week') {
    const names = [...weekdays].sort((a, b) => a - b).map((one) => WEEK[language][one - 1] ?? '');
    return (chinese ? `每${names.join('、')}` : `every ${names.join(', ')}`) + suffix;
  }
  const span = every === 'month' ? { zh: '每月', en: 'a month' } : { zh: '每季度', en: 'a quarter' };
  return chinese ? `${span.zh}${dayText(day, true)}${suffix}` : `${dayText(day, false)} of ${span.en}${suffix}`;
}

function dayText(day: Day, chinese: boolean): string {
  const words = {
    last: { zh: '最后一天', en: 'last day' },
    'first-working': { zh: '第一个工作日', en: 'first working day' },
    'last-working': { zh: '最后一个工作日', en: 'last working day' },
  } as const;
  if (typeof day === 'number') return chinese ? ` ${day} 日` : `day ${day}`;
  return chinese ? words[day].zh : words[day].en;
}

function holidaySuffix(holidays: ScheduleSetting['holidays'], chinese: boolean): string {
  if (holidays === 'skip') return chinese ? '（逢休息日不办）' : ' (working days only)';
  if (holidays === 'next') return chinese ? '（逢休息日顺延）' : ' (else the next working day)';
  return '';
}
