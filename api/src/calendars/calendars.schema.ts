import { z } from 'zod';
import { isZone, parseDate, parseTimeOfDay } from '@tongtu/workflows/calendar';
import { code, text } from '../http/text.schema.js';

const localDate = z
  .string()
  .refine((date) => parseDate(date) !== undefined, { error: 'not a date like 2026-10-01 · 不是 2026-10-01 这样的日期' });
const timeOfDay = z
  .string()
  .refine((time) => parseTimeOfDay(time) !== undefined, { error: 'not a time of day like 09:00 · 不是 09:00 这样的时间' });
const zone = z.string().max(64).refine(isZone, { error: 'not a known time zone · 时区不认识' });
const weekdays = z
  .array(z.number().int().min(1).max(7))
  .max(7)
  .refine((days) => new Set(days).size === days.length, { error: 'a weekday is named twice · 有一天写了两次' });
const hours = z.array(z.object({ from: timeOfDay, to: timeOfDay })).max(10);

/** One exception to the week. */
const day = z.object({ date: localDate, kind: z.enum(['holiday', 'workday']), note: z.string().max(100).optional() });
export type DayBody = z.infer<typeof day>;

export const calendarView = z
  .object({
    code: z.string(),
    name: text,
    zone: z.string(),
    weekdays: z.array(z.number()),
    hours: z.array(z.object({ from: z.string(), to: z.string() })),
    /** Years with at least one entry. */
    years: z.array(z.number()),
    /** This year and the next where nothing is entered: until it is, they are counted by weekdays alone. */
    missing: z.array(z.number()),
    updatedAt: z.string().nullable(),
  })
  .meta({ id: 'Calendar' });
export type CalendarView = z.infer<typeof calendarView>;

export const calendarPage = calendarView
  .extend({ days: z.array(z.object({ date: z.string(), kind: z.enum(['holiday', 'workday']), note: z.string().nullable() })) })
  .meta({ id: 'CalendarPage' });
export type CalendarPage = z.infer<typeof calendarPage>;

export const calendarBody = z.object({ name: text, zone, weekdays, hours }).meta({ id: 'CalendarInput' });
export type CalendarBody = z.infer<typeof calendarBody>;

export const yearBody = z
  .object({
    days: z
      .array(day)
      .max(366)
      .refine((days) => new Set(days.map(({ date }) => date)).size === days.length, { error: 'a day is named twice · 有一天写了两次' }),
  })
  .meta({ id: 'CalendarYearInput' });
export type YearBody = z.infer<typeof yearBody>;

export const importBody = z
  .object({
    /** The file as text: a head line `date,kind,note`, then a line a day, `kind` being `holiday` or `workday`. */
    csv: z.string().min(1).max(100_000),
  })
  .meta({ id: 'CalendarImport' });
export type ImportBody = z.infer<typeof importBody>;

export const calendarPath = z.object({ code });
export const yearPath = z.object({ code, year: z.coerce.number().int().min(1000).max(9999) });
export type YearPath = z.infer<typeof yearPath>;
