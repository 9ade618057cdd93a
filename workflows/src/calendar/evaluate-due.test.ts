import { describe, expect, test } from '@jest/globals';
import { PLAIN_CALENDAR } from './calendar-table.js';
import type { DueRule } from './due-rule.js';
import { evaluateDue } from './evaluate-due.js';
import { CHINA_2026 } from './testing/china-2026.js';

const BANK_DAY = { days: 'working', from: '09:00', to: '17:00' } as const;
const due = (rule: DueRule, from: string, table = CHINA_2026) => evaluateDue(rule, from, table).due;
/** The same on the clock in Shanghai, which is easier to read. */
const local = (rule: DueRule, from: string) => {
  const iso = due(rule, `${from}:00+08:00`);
  return iso === null ? null : new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 16);
};

describe('working days', () => {
  test.each([
    ['2026-03-02T10:00', 1, '2026-03-03T10:00', 'Monday to Tuesday'],
    ['2026-03-06T16:30', 1, '2026-03-09T16:30', 'over a weekend, at the same time of day'],
    ['2026-03-07T10:00', 1, '2026-03-09T10:00', 'from a Saturday the first is Monday'],
    ['2026-02-13T10:00', 1, '2026-02-14T10:00', 'a Saturday worked in exchange for Spring Festival counts'],
    ['2026-02-14T10:00', 1, '2026-02-24T10:00', 'Spring Festival is nine days long'],
    ['2026-02-27T10:00', 2, '2026-03-02T10:00', 'and the Saturday after it is worked too'],
    ['2026-09-30T10:00', 1, '2026-10-08T10:00', 'National Day'],
    ['2026-09-18T10:00', 1, '2026-09-20T10:00', 'a Sunday worked in exchange'],
    ['2026-10-08T10:00', 3, '2026-10-12T10:00', 'Friday, the Saturday worked in exchange, Monday'],
    ['2026-05-06T10:00', -1, '2026-04-30T10:00', 'counted back over Labour Day'],
    ['2026-10-08T09:00', -3, '2026-09-28T09:00', 'counted back over National Day; the Mid-Autumn days before are free'],
    ['2026-01-04T10:00', 0, '2026-01-04T10:00', 'none from a day that is worked is that day'],
    ['2026-01-01T10:00', 0, '2026-01-04T10:00', 'none from a holiday is the next day that is worked'],
  ])('%s and %d is %s: %s', (from, amount, expected) => {
    expect(local({ working: { amount, unit: 'days' } }, from)).toBe(expected);
  });
});

test('part of a working day is none: an amount is cut to whole days', () => {
  expect(local({ working: { amount: 1.5, unit: 'days' } }, '2026-03-02T10:00')).toBe('2026-03-03T10:00');
});

describe('working hours', () => {
  test.each([
    ['2026-03-02T10:00', 1, '2026-03-02T11:00', 'within the morning'],
    ['2026-03-02T11:30', 1, '2026-03-02T14:00', 'over lunch'],
    ['2026-03-02T16:00', 2, '2026-03-02T18:00', 'up to the very end of the day'],
    ['2026-03-02T16:00', 2.5, '2026-03-03T09:30', 'into the next morning'],
    ['2026-03-06T17:00', 4, '2026-03-09T12:00', 'over a weekend'],
    ['2026-02-14T15:00', 10.5, '2026-02-24T18:00', 'over Spring Festival, from a Saturday worked in exchange'],
    ['2026-03-07T15:00', 0.5, '2026-03-09T09:30', 'from a day off it begins when the bank opens'],
    ['2026-03-03T09:30', -1, '2026-03-02T17:30', 'counted back into yesterday'],
    ['2026-03-02T20:00', 0, '2026-03-02T20:00', 'none is no time, even at night'],
  ])('%s and %d is %s: %s', (from, amount, expected) => {
    expect(local({ working: { amount, unit: 'hours' } }, from)).toBe(expected);
  });
});

describe('a window', () => {
  test.each([
    ['2026-03-02T10:15', '2026-03-02T10:15', 'inside already: at once'],
    ['2026-03-02T08:00', '2026-03-02T09:00', 'this morning'],
    ['2026-03-02T09:00', '2026-03-02T09:00', 'its first moment is inside'],
    ['2026-03-02T17:00', '2026-03-03T09:00', 'its last is not'],
    ['2026-02-14T18:00', '2026-02-24T09:00', 'next working day after Spring Festival'],
    ['2026-10-09T18:00', '2026-10-10T09:00', 'a Saturday worked in exchange'],
  ])('on working days from nine to five: %s waits until %s: %s', (from, expected) => {
    expect(local({ windows: [BANK_DAY] }, from)).toBe(expected);
  });

  const night = { days: [5], from: '22:00', to: '06:00' } as const;
  test.each([
    ['2026-03-06T21:00', '2026-03-06T22:00', 'Friday night'],
    ['2026-03-07T05:59', '2026-03-07T05:59', 'is Friday’s still on Saturday morning'],
    ['2026-03-07T06:00', '2026-03-13T22:00', 'and over at six'],
    ['2026-03-06T05:00', '2026-03-06T22:00', 'Thursday’s night is none'],
  ])('over midnight on Fridays: %s waits until %s: %s', (from, expected) => {
    expect(local({ windows: [night] }, from)).toBe(expected);
  });

  test('of several the first to open counts', () => {
    const windows = [
      { days: [1], from: '14:00', to: '15:00' },
      { days: 'every', from: '20:00', to: '21:00' },
    ] as const;
    expect(local({ windows }, '2026-03-02T15:00')).toBe('2026-03-02T20:00');
  });

  test('from a time to the same time is the whole day', () => {
    expect(local({ windows: [{ days: [7], from: '00:00', to: '00:00' }] }, '2026-03-02T15:00')).toBe('2026-03-08T00:00');
  });

  test('belongs to the local date: Sunday evening in New York is Monday in Shanghai', () => {
    const windows = [{ days: [1], from: '09:00', to: '17:00' }] as const;
    expect(due({ windows, zone: 'Asia/Shanghai' }, '2026-03-01T23:00:00-05:00')).toBe('2026-03-02T04:00:00.000Z');
    expect(due({ windows, zone: 'America/New_York' }, '2026-03-01T23:00:00-05:00')).toBe('2026-03-02T14:00:00.000Z');
  });

  test('that never opens has no time', () => {
    expect(due({ windows: [{ days: [], from: '09:00', to: '17:00' }] }, '2026-03-02T00:00:00Z')).toBeNull();
    expect(due({ windows: [BANK_DAY] }, '2026-03-02T00:00:00Z', { ...PLAIN_CALENDAR, weekdays: [] })).toBeNull();
    expect(due({ working: { amount: 1, unit: 'days' } }, '2026-03-02T00:00:00Z', { ...PLAIN_CALENDAR, weekdays: [] })).toBeNull();
    expect(due({ working: { amount: 1, unit: 'hours' } }, '2026-03-02T00:00:00Z', { ...PLAIN_CALENDAR, hours: [] })).toBeNull();
  });
});

describe('a time of day', () => {
  test.each([
    [{ working: { amount: 1, unit: 'days' }, atTime: '09:00' }, '2026-03-06T16:00', '2026-03-09T09:00', 'one working day on, at nine'],
    [{ plain: 'P1D', atTime: '09:00' }, '2026-03-02T16:00', '2026-03-03T09:00', 'tomorrow at nine'],
    [{ atTime: '09:00' }, '2026-03-02T16:00', '2026-03-03T09:00', 'the next nine o’clock'],
    [{ atTime: '16:00' }, '2026-03-02T16:00', '2026-03-02T16:00', 'now, if it is that time'],
    [{ plain: 'PT2H', atTime: '17:00' }, '2026-03-02T16:00', '2026-03-03T17:00', 'the first five o’clock two hours on'],
    [{ plain: '-P3D', atTime: '10:00' }, '2026-03-10T00:00', '2026-03-07T10:00', 'ten o’clock three days before'],
    [{ plain: '-P3D', atTime: '10:00', windows: [BANK_DAY] }, '2026-03-10T00:00', '2026-03-09T09:00', 'or when the bank opens after that'],
  ] as const)('%j from %s is %s: %s', (...[rule, from, expected]) => {
    expect(local(rule, from)).toBe(expected);
  });
});

describe('months', () => {
  test.each([
    ['P1M', '2026-01-31T10:00', '2026-02-28T10:00'],
    ['-P1M', '2026-03-31T10:00', '2026-02-28T10:00'],
    ['-P1Y', '2028-02-29T10:00', '2027-02-28T10:00'],
    ['-P1DT2H', '2026-03-01T01:00', '2026-02-27T23:00'],
  ])('%s from %s ends on the last day there is: %s', (plain, from, expected) => {
    expect(local({ plain }, from)).toBe(expected);
  });
});

describe('daylight saving in New York', () => {
  const zone = 'America/New_York';
  // On 8 March 2026 clocks go from 2:00 to 3:00, on 1 November from 2:00 back to 1:00.
  test.each([
    [{ plain: 'P1D' }, '2026-03-07T02:30:00-05:00', '2026-03-08T03:30:00-04:00', 'a skipped time of day moves on by the gap'],
    [{ working: { amount: -1, unit: 'days' } }, '2026-03-09T10:00:00-04:00', '2026-03-06T10:00:00-05:00', 'working days keep the time'],
    [{ atTime: '02:30' }, '2026-03-08T00:00:00-05:00', '2026-03-08T03:30:00-04:00', 'a time that is skipped today'],
    [{ atTime: '01:30' }, '2026-11-01T00:00:00-04:00', '2026-11-01T01:30:00-04:00', 'a time that comes twice is the first'],
    [{ atTime: '01:30' }, '2026-11-01T01:45:00-04:00', '2026-11-02T01:30:00-05:00', 'and not again that night'],
  ] as const)('%j from %s is %s: %s', (...[rule, from, expected]) => {
    expect(due({ ...rule, zone }, from)).toBe(new Date(expected).toISOString());
  });

  test.each([
    ['02:15', '02:45', '2026-03-08T00:00:00-05:00', '2026-03-09T02:15:00-04:00', 'a window inside the gap does not open that night'],
    ['01:30', '02:30', '2026-03-08T01:59:00-05:00', '2026-03-08T01:59:00-05:00', 'one that reaches into the gap is open up to it'],
    ['01:30', '02:30', '2026-03-08T03:00:00-04:00', '2026-03-09T01:30:00-04:00', 'and not after it'],
    ['02:30', '04:00', '2026-03-08T00:00:00-05:00', '2026-03-08T03:00:00-04:00', 'one that begins in the gap opens after it'],
    ['01:15', '01:45', '2026-11-01T01:50:00-04:00', '2026-11-01T01:15:00-05:00', 'one in the hour that comes twice opens twice'],
  ])('a window from %s to %s, asked at %s: %s: %s', (...[from, to, at, expected]) => {
    expect(due({ windows: [{ days: 'every', from, to }], zone }, at)).toBe(new Date(expected).toISOString());
  });

  test('makes a night of work an hour shorter and an hour longer', () => {
    const table = { ...PLAIN_CALENDAR, zone, weekdays: [6], hours: [{ from: '22:00', to: '06:00' }] };
    const hours = (amount: number, from: string) => due({ working: { amount, unit: 'hours' } }, from, table);
    expect(hours(7, '2026-03-07T22:00:00-05:00')).toBe('2026-03-08T10:00:00.000Z');
    expect(hours(9, '2026-10-31T22:00:00-04:00')).toBe('2026-11-01T11:00:00.000Z');
  });
});

describe('a year that the calendar does not speak about', () => {
  const uncovered = (rule: DueRule, from: string) => evaluateDue(rule, from, CHINA_2026);
  test('is counted by weekdays, and named', () => {
    expect(uncovered({ working: { amount: 1, unit: 'days' } }, '2026-12-31T02:00:00Z')).toEqual({
      due: '2027-01-01T02:00:00.000Z',
      uncovered: [2027],
    });
    expect(uncovered({ working: { amount: -1, unit: 'days' } }, '2026-01-01T02:00:00Z').uncovered).toEqual([2025]);
  });

  test('is the local one: New Year’s night in Shanghai is still the old year elsewhere', () => {
    const rule = { windows: [{ ...BANK_DAY, days: 'working' }] } as const;
    expect(uncovered(rule, '2025-12-31T16:30:00Z').uncovered).toEqual([]);
    expect(uncovered({ ...rule, zone: 'UTC' }, '2025-12-31T16:30:00Z').uncovered).toEqual([2025]);
  });

  test('does not matter to a rule that asks for no working day, nor to a calendar without days off', () => {
    expect(uncovered({ windows: [{ ...BANK_DAY, days: 'every' }] }, '2030-01-01T00:00:00Z').uncovered).toEqual([]);
    const always = { ...PLAIN_CALENDAR, weekdays: [1, 2, 3, 4, 5, 6, 7] };
    expect(evaluateDue({ working: { amount: 1, unit: 'days' } }, '2030-01-01T00:00:00Z', always).uncovered).toEqual([]);
  });
});

test.each([
  [{ plain: 'soon' }, '2026-01-01T00:00:00Z'],
  [{ plain: '-soon' }, '2026-01-01T00:00:00Z'],
  [{ atTime: '24:00' }, '2026-01-01T00:00:00Z'],
  [{ zone: 'Mars/Base', atTime: '09:00' }, '2026-01-01T00:00:00Z'],
  [{}, 'yesterday'],
  [{ plain: 'P9000Y' }, '2026-01-01T00:00:00Z'],
])('%j from %s is refused', (rule, from) => {
  expect(() => evaluateDue(rule, from, CHINA_2026)).toThrow(RangeError);
});
