import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Between, type EntityManager } from 'typeorm';
import { Calendar, CalendarDay } from '@tongtu/store';
import { BANK_CALENDAR } from '@tongtu/workflows/calendar';
import type { StaffCaller } from '../access/caller.js';
import { writeAudit } from '../audit/write-audit.js';
import { notFound } from '../http/problems/http-problems.js';
import { lockByCode } from '../world/lock-by-code.js';
import { Store } from '../world/store.js';
import { calendarDayElsewhere, calendarFileRefused } from './calendars-problems.js';
import { auditedDays, PLAIN_BANK, settingsOf, viewCalendar } from './calendars-rules.js';
import type { CalendarBody, CalendarPage, CalendarView, DayBody, YearPath } from './calendars.schema.js';
import { readDaysCsv } from './days-csv.js';

/** Working calendars: which days are worked, and when. */
@Injectable()
export class CalendarsService {
  constructor(private readonly store: Store) {}

  /** All of them, the bank's own first; it is there even before anybody has entered it. */
  async list(): Promise<readonly CalendarView[]> {
    const { manager } = this.store.source;
    const rows = await manager.find(Calendar, { order: { code: 'asc' } });
    const all = rows.some(({ code }) => code === BANK_CALENDAR) ? rows : [PLAIN_BANK, ...rows];
    const years = await readYears(manager);
    const now = new Date();
    return all
      .map((row) => viewCalendar(row, years.get(row.code) ?? [], now))
      .sort((a, b) => Number(b.code === BANK_CALENDAR) - Number(a.code === BANK_CALENDAR));
  }

  /** One with its days. Throws `not-found`. */
  read(code: string): Promise<CalendarPage> {
    return readPage(this.store.source.manager, code);
  }

  /** Makes a calendar or changes its settings; its days stay. The same again changes nothing. */
  put(caller: StaffCaller, code: string, body: CalendarBody): Promise<CalendarPage> {
    return this.store.source.transaction(async (manager) => {
      await lockByCode(manager, 'calendar', code);
      const before = await manager.findOneBy(Calendar, { code });
      const after = settingsOf(body);
      if (before && isDeepStrictEqual(settingsOf(before), after)) return readPage(manager, code);
      await manager.upsert(Calendar, { code, ...after, updatedAt: () => 'clock_timestamp()' }, ['code']);
      await writeAudit(manager, {
        staffId: caller.id,
        action: 'calendar.put',
        target: ['calendar', code],
        before: before && settingsOf(before),
        after,
      });
      return readPage(manager, code);
    });
  }

  /** Replaces the days of a year. The same again changes nothing. Throws `calendar-day-elsewhere`, `not-found`. */
  putYear(caller: StaffCaller, { code, year }: YearPath, days: readonly DayBody[]): Promise<CalendarPage> {
    const stray = days.find(({ date }) => !date.startsWith(`${year}-`));
    if (stray) throw calendarDayElsewhere({ date: stray.date, year }, { field: 'days' });
    return this.store.source.transaction(async (manager) => {
      await lockByCode(manager, 'calendar', code);
      await ensureCalendar(manager, code);
      const ofYear = { calendar: code, date: Between(`${year}-01-01`, `${year}-12-31`) };
      const before = await manager.find(CalendarDay, { where: ofYear, order: { date: 'asc' } });
      const after = days
        .map(({ date, kind, note = null }) => ({ calendar: code, date, kind, note }))
        .sort((a, b) => (a.date < b.date ? -1 : 1));
      if (
        isDeepStrictEqual(
          before.map((row) => ({ ...row })),
          after,
        )
      )
        return readPage(manager, code);
      await manager.delete(CalendarDay, ofYear);
      await manager.insert(CalendarDay, after);
      await manager.query('update calendar set updated_at = clock_timestamp() where code = $1', [code]);
      await writeAudit(manager, {
        staffId: caller.id,
        action: 'calendar-year.put',
        target: ['calendar', code],
        before: { year, ...auditedDays(before) },
        after: { year, ...auditedDays(days) },
      });
      return readPage(manager, code);
    });
  }

  /** Replaces the days of a year by those of a file. Throws `calendar-file-refused` with every line that is wrong; then nothing has changed. */
  importYear(caller: StaffCaller, path: YearPath, csv: string): Promise<CalendarPage> {
    const read = readDaysCsv(csv, path.year);
    if ('days' in read) return this.putYear(caller, path, read.days);
    const [first = { line: 1, fault: 'unreadable' as const }] = read.faults;
    const lines = read.faults.slice(0, 50).map(({ line, fault }) => ({ line, fault }));
    throw calendarFileRefused({ ...first, count: read.faults.length }, { field: 'csv', members: { lines } });
  }
}

/** The bank's own calendar is entered with its first day. */
async function ensureCalendar(manager: EntityManager, code: string): Promise<void> {
  if (await manager.existsBy(Calendar, { code })) return;
  if (code !== BANK_CALENDAR) throw notFound({ what: 'calendar' });
  const { name, zone, weekdays, hours } = PLAIN_BANK;
  await manager.insert(Calendar, { code, name, zone, weekdays, hours });
}

async function readPage(manager: EntityManager, code: string): Promise<CalendarPage> {
  const row = (await manager.findOneBy(Calendar, { code })) ?? (code === BANK_CALENDAR ? PLAIN_BANK : null);
  if (!row) throw notFound({ what: 'calendar' });
  const days = await manager.find(CalendarDay, { where: { calendar: code }, order: { date: 'asc' } });
  const years = [...new Set(days.map(({ date }) => Number(date.slice(0, 4))))];
  return { ...viewCalendar(row, years, new Date()), days: days.map(({ date, kind, note }) => ({ date, kind, note })) };
}

async function readYears(manager: EntityManager): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await manager.query<{ readonly calendar: string; readonly years: readonly number[] }[]>(
    'select calendar, array_agg(distinct extract(year from date)::int order by extract(year from date)::int) as years from calendar_day group by calendar',
  );
  return new Map(rows.map(({ calendar, years }) => [calendar, years]));
}
