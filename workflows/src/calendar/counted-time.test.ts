import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { afterCountedTime, countedTime } from './counted-time.js';
import { evaluateDue } from './evaluate-due.js';
import { type CalendarTable, type DueRule, formatInstant, PLAIN_CALENDAR } from './index.js';

const HOUR = 3_600_000;
/** National Day in Shanghai: Thursday and Friday off, Saturday the 10th worked in exchange. */
const table: CalendarTable = {
  ...PLAIN_CALENDAR,
  days: { '2026-10-01': 'holiday', '2026-10-02': 'holiday', '2026-10-10': 'workday' },
};
const hours: DueRule = { working: { amount: 4, unit: 'hours' } };
const days: DueRule = { working: { amount: 3, unit: 'days' } };
const plain: DueRule = { plain: 'PT4H' };
/** Local time in Shanghai, 2026. */
const at = (month: number, day: number, hour: number): string => formatInstant(Date.UTC(2026, month - 1, day, hour - 8));

describe('time that counts', () => {
  type Row = readonly [name: string, rule: DueRule, from: string, to: string, hours: number];
  const rows: readonly Row[] = [
    ['opening hours of the same day', hours, at(9, 30, 10), at(9, 30, 14), 4],
    ['opening hours over the holidays', hours, at(9, 30, 16), at(10, 5, 11), 3],
    ['nothing on a holiday', hours, at(10, 1, 9), at(10, 2, 17), 0],
    ['a Saturday worked in exchange', hours, at(10, 9, 16), at(10, 10, 10), 2],
    ['whole working days', days, at(9, 29, 10), at(10, 5, 10), 48],
    ['all of it where no working time is meant', plain, at(9, 30, 16), at(10, 5, 16), 120],
    ['nothing backwards', plain, at(9, 30, 16), at(9, 30, 10), 0],
  ];
  test.each(rows.map(([name, rule, from, to, expected]) => [name, { rule, from, to, expected }] as const))(
    'is %s',
    (_, { rule, from, to, expected }) => {
      expect(countedTime(rule, { from, to }, table)).toBe(expected * HOUR);
    },
  );

  test('goes on over the weekend from where it was stopped', () => {
    expect(afterCountedTime(hours, { from: at(10, 9, 16), ms: 3 * HOUR }, table)).toBe(at(10, 10, 11));
    expect(afterCountedTime(days, { from: at(9, 30, 10), ms: 24 * HOUR }, table)).toBe(at(10, 5, 10));
  });

  test('never comes on a calendar that is never open', () => {
    expect(afterCountedTime(hours, { from: at(9, 30, 10), ms: HOUR }, { ...table, weekdays: [], days: {} })).toBeNull();
  });

  test('left at the beginning ends when the rule itself ends', () => {
    const rules = fc.constantFrom(hours, days, plain, { working: { amount: 11, unit: 'hours' } } as DueRule);
    fc.assert(
      fc.property(rules, fc.integer({ min: Date.UTC(2026, 8, 1), max: Date.UTC(2026, 10, 30) }), (rule, ms) => {
        const from = formatInstant(ms);
        const due = evaluateDue(rule, from, table).due ?? '';
        const left = countedTime(rule, { from, to: due }, table);
        expect(afterCountedTime(rule, { from, ms: left }, table)).toBe(due);
      }),
      { numRuns: 500 },
    );
  });
});
