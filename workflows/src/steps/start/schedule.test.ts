import { describe, expect, test } from '@jest/globals';
import { CHINA_2026 } from '../../calendar/testing/china-2026.js';
import { PLAIN_CALENDAR } from '../../calendar/index.js';
import { formatSchedule, nextOccurrence, type ScheduleSetting } from './schedule.js';

const shanghai = { zone: 'Asia/Shanghai', table: CHINA_2026 };
const daily: ScheduleSetting = { every: 'day', at: '08:00', holidays: 'keep' };

/** The next times in Shanghai, from the beginning of a local date on. */
function next(setting: ScheduleSetting, from: string, count = 3): readonly string[] {
  const times: string[] = [];
  let after = new Date(Date.parse(`${from}T00:00:00+08:00`) - 1).toISOString();
  while (times.length < count) {
    const due = nextOccurrence(setting, after, shanghai);
    if (due === undefined) return [...times, 'never'];
    times.push(new Date(Date.parse(due) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' '));
    after = due;
  }
  return times;
}

describe('a schedule', () => {
  test('comes every day at its local time, strictly after the time before', () => {
    expect(next(daily, '2026-03-10')).toEqual(['2026-03-10 08:00', '2026-03-11 08:00', '2026-03-12 08:00']);
    expect(nextOccurrence(daily, '2026-03-10T00:00:00.000Z', shanghai)).toBe('2026-03-11T00:00:00.000Z');
  });

  test('comes on working days alone, the adjusted ones included', () => {
    const working: ScheduleSetting = { ...daily, holidays: 'skip' };
    expect(next(working, '2026-02-13', 4)).toEqual(['2026-02-13 08:00', '2026-02-14 08:00', '2026-02-24 08:00', '2026-02-25 08:00']);
    expect(next(working, '2026-02-27', 3)).toEqual(['2026-02-27 08:00', '2026-02-28 08:00', '2026-03-02 08:00']);
  });

  test('comes on named weekdays', () => {
    const weekly: ScheduleSetting = { ...daily, every: 'week', weekdays: [1, 4] };
    expect(next(weekly, '2026-03-10')).toEqual(['2026-03-12 08:00', '2026-03-16 08:00', '2026-03-19 08:00']);
  });

  test('comes on a day of the month, and not in a month that does not have it', () => {
    const monthly: ScheduleSetting = { ...daily, every: 'month', day: 31 };
    expect(next(monthly, '2026-03-01')).toEqual(['2026-03-31 08:00', '2026-05-31 08:00', '2026-07-31 08:00']);
    expect(next({ ...monthly, day: 'last' }, '2026-02-01')).toEqual(['2026-02-28 08:00', '2026-03-31 08:00', '2026-04-30 08:00']);
  });

  test('comes on the first or last working day of a month or a quarter', () => {
    const first: ScheduleSetting = { ...daily, every: 'quarter', day: 'first-working' };
    expect(next(first, '2026-01-01', 4)).toEqual(['2026-01-04 08:00', '2026-04-01 08:00', '2026-07-01 08:00', '2026-10-08 08:00']);
    expect(next({ ...first, day: 'last-working' }, '2026-01-01', 2)).toEqual(['2026-03-31 08:00', '2026-06-30 08:00']);
    expect(next({ ...first, every: 'month' }, '2026-05-01', 2)).toEqual(['2026-05-06 08:00', '2026-06-01 08:00']);
  });

  test('that falls on a holiday counts, falls out, or is made up for once on the next working day', () => {
    const first: ScheduleSetting = { ...daily, every: 'month', day: 1 };
    expect(next(first, '2026-10-01', 2)).toEqual(['2026-10-01 08:00', '2026-11-01 08:00']);
    expect(next({ ...first, holidays: 'skip' }, '2026-10-01', 1)).toEqual(['2026-12-01 08:00']);
    expect(next({ ...first, holidays: 'next' }, '2026-10-01', 2)).toEqual(['2026-10-08 08:00', '2026-11-02 08:00']);
    const often: ScheduleSetting = { ...daily, every: 'week', weekdays: [4, 5, 6], holidays: 'next' };
    expect(next(often, '2026-10-01', 3)).toEqual(['2026-10-08 08:00', '2026-10-09 08:00', '2026-10-10 08:00']);
  });

  test('keeps its local time when clocks change, and a time that is skipped moves on by the gap', () => {
    const berlin = { zone: 'Europe/Berlin', table: PLAIN_CALENDAR };
    expect(nextOccurrence(daily, '2026-03-28T08:00:00.000Z', berlin)).toBe('2026-03-29T06:00:00.000Z');
    expect(nextOccurrence({ ...daily, at: '02:30' }, '2026-03-28T08:00:00.000Z', berlin)).toBe('2026-03-29T01:30:00.000Z');
  });

  test('that can never come is told as such', () => {
    expect(next({ ...daily, every: 'week', weekdays: [] }, '2026-03-10', 1)).toEqual(['never']);
    const sundays: ScheduleSetting = { ...daily, every: 'week', weekdays: [7], holidays: 'skip' };
    expect(nextOccurrence(sundays, '2026-03-10T00:00:00.000Z', { zone: 'Asia/Shanghai', table: PLAIN_CALENDAR })).toBeUndefined();
    // In a year with adjusted workdays even that comes.
    expect(next(sundays, '2026-01-01', 1)).toEqual(['2026-01-04 08:00']);
  });

  test('is said in the words of people', () => {
    const say = (setting: ScheduleSetting) => [formatSchedule(setting, 'zh'), formatSchedule(setting, 'en')];
    expect(say({ ...daily, holidays: 'skip' })).toEqual(['每个工作日 8:00', 'every working day 8:00']);
    expect(say({ ...daily, every: 'quarter', day: 'first-working' })).toEqual([
      '每季度第一个工作日 8:00',
      'first working day of a quarter 8:00',
    ]);
    expect(say({ ...daily, every: 'month', day: 15, holidays: 'next' })).toEqual([
      '每月 15 日（逢休息日顺延） 8:00',
      'day 15 of a month (else the next working day) 8:00',
    ]);
    expect(say({ ...daily, every: 'week', weekdays: [4, 1] })[0]).toBe('每周一、周四 8:00');
  });
});
