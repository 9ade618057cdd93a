import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { formatDate, formatInstant, parseDate, parseInstant } from './instant.js';

describe('an instant', () => {
  test.each([
    ['2026-03-01T10:00:00+08:00', '2026-03-01T02:00:00.000Z'],
    ['2026-03-01T02:00:00Z', '2026-03-01T02:00:00.000Z'],
    ['2026-03-01T02:00Z', '2026-03-01T02:00:00.000Z'],
    ['2026-03-01T02:00:00.1234567Z', '2026-03-01T02:00:00.123Z'],
    ['2026-01-01T00:30:00-05:30', '2026-01-01T06:00:00.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ])('%s is %s', (text, utc) => {
    expect(formatInstant(parseInstant(text) ?? 0)).toBe(utc);
  });

  test.each([
    '2026-03-01',
    '2026-03-01T10:00:00',
    '2026-02-30T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:60:00Z',
    '2026-01-01T00:00:00+19:00',
    '2026-01-01 00:00:00Z',
    'yesterday at half past',
  ])('%p is not one', (text) => expect(parseInstant(text)).toBeUndefined());

  test('written and read back stays the same, whenever it is', () => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(1000, 0), max: Date.UTC(9999, 0) }), (ms) => parseInstant(formatInstant(ms)) === ms));
  });
});

describe('a date', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2024-02-29', 19782],
  ])('%s is day %d', (text, days) => {
    expect(parseDate(text)).toBe(days);
    expect(formatDate(days)).toBe(text);
  });

  test.each(['2023-02-29', '2023-13-01', '2023-1-1', '0050-01-01', '20230101', ''])('%p is not one', (text) =>
    expect(parseDate(text)).toBeUndefined(),
  );
});
