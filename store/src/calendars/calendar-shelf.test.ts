import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Calendar } from '../entities/calendar.js';
import { CalendarDay } from '../entities/calendar-day.js';
import { openTestDatabase, type TestDatabase } from '../testing/index.js';
import { makeCalendarShelf } from './calendar-shelf.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  const { manager } = database.source;
  const week = { zone: 'Asia/Shanghai', weekdays: [1, 2, 3, 4, 5], hours: [{ from: '09:00', to: '17:00' }] };
  await manager.insert(Calendar, [
    { code: 'bank', name: { zh: '银行' }, ...week },
    { code: 'centre', name: { zh: '远程中心' }, ...week, weekdays: [1, 2, 3, 4, 5, 6, 7] },
  ]);
  await manager.insert(CalendarDay, [
    { calendar: 'bank', date: '2026-10-01', kind: 'holiday', note: '国庆节' },
    { calendar: 'bank', date: '2026-10-10', kind: 'workday' },
  ]);
}, 60_000);
afterAll(() => database.close());

describe('the shelf of calendars', () => {
  test('gives a calendar with its days, and leaves out what is not there', async () => {
    const shelf = makeCalendarShelf(database.source);
    expect(await shelf.tables(['bank', 'moon'])).toEqual({
      bank: {
        code: 'bank',
        zone: 'Asia/Shanghai',
        weekdays: [1, 2, 3, 4, 5],
        hours: [{ from: '09:00', to: '17:00' }],
        days: { '2026-10-01': 'holiday', '2026-10-10': 'workday' },
      },
    });
  });

  test('keeps what nobody changed, and sees a change once it is committed', async () => {
    const { manager } = database.source;
    const shelf = makeCalendarShelf(database.source);
    const { bank: first, centre } = await shelf.tables(['bank', 'centre']);
    await manager.transaction(async (change) => {
      await change.insert(CalendarDay, { calendar: 'bank', date: '2027-01-01', kind: 'holiday' });
      await change.query(`update calendar set updated_at = clock_timestamp() where code = 'bank'`);
      expect((await shelf.tables(['bank']))['bank']).toBe(first);
    });
    const after = await shelf.tables(['bank', 'centre']);
    expect(after['bank']?.days).toHaveProperty('2027-01-01');
    expect(after['centre']).toBe(centre);
  });
});

describe('the tables of calendars', () => {
  test.each([
    ['a day that is neither holiday nor workday', `insert into calendar_day (calendar, date, kind) values ('bank', '2026-01-01', 'half')`],
    ['a day of a calendar that is not there', `insert into calendar_day (calendar, date, kind) values ('moon', '2026-01-01', 'holiday')`],
    ['an eighth weekday', `update calendar set weekdays = '{1,8}'`],
  ])('refuse %s', async (_, statement) => {
    await expect(database.source.query(statement)).rejects.toThrow();
  });
});
