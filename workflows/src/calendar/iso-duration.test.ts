import { describe, expect, test } from '@jest/globals';

import { durationMs, isDuration, parseDuration, toDuration } from './iso-duration.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('the length of a duration', () => {
  test.each([
    ['PT10M', 10 * MINUTE],
    ['P1D', DAY],
    ['PT2H30M', 2 * HOUR + 30 * MINUTE],
    ['P30D', 30 * DAY],
    ['P2W', 14 * DAY],
    ['P1DT12H', 36 * HOUR],
    ['PT0.5S', 500],
    ['PT1.005S', 1005],
    ['PT0S', 0],
    ['PT90M', 90 * MINUTE],
  ])('%s is %d ms', (iso, ms) => {
    expect(parseDuration(iso)).toEqual({ ms });
    expect(durationMs(iso)).toBe(ms);
    expect(isDuration(iso)).toBe(true);
  });

  test.each([
    ['', 'syntax'],
    ['P', 'syntax'],
    ['PT', 'syntax'],
    ['P1DT', 'syntax'],
    ['10 min', 'syntax'],
    ['-PT5M', 'syntax'],
    ['PT-5M', 'syntax'],
    ['PT1.5H', 'syntax'],
    ['PT5M ', 'syntax'],
    ['P1H', 'syntax'],
    ['pt5m', 'syntax'],
    ['P1M', 'needs-zone'],
    ['P1Y', 'needs-zone'],
    ['P999999D', 'too-long'],
    ['PT999999999999S', 'too-long'],
  ])('%p has none: %s', (iso, problem) => {
    expect(parseDuration(iso)).toEqual({ problem });
    expect(isDuration(iso)).toBe(false);
    expect(() => durationMs(iso)).toThrow(RangeError);
  });
});

describe('writing a length as a duration', () => {
  test.each([
    [0, 'PT0S'],
    [500, 'PT0.5S'],
    [2000, 'PT2S'],
    [10 * MINUTE, 'PT10M'],
    [90 * MINUTE, 'PT1H30M'],
    [DAY, 'P1D'],
    [30 * DAY, 'P30D'],
    [DAY + HOUR + 61_000, 'P1DT1H1M1S'],
  ])('%d ms is %s, and reads back the same', (ms, iso) => {
    expect(toDuration(ms)).toBe(iso);
    expect(parseDuration(iso)).toEqual({ ms });
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('%d ms is refused', (ms) => {
    expect(() => toDuration(ms)).toThrow(RangeError);
  });
});
