import { describe, expect, test } from '@jest/globals';
import { formatsFor } from './format.js';

const zh = formatsFor('zh');
const en = formatsFor('en');
const minute = 60_000;
const friday = '2026-03-13T10:00:00Z';

describe('times', () => {
  test('are those of the bank, not of the reader', () => {
    expect(zh.time(friday)).toBe('18:00');
    expect(formatsFor('zh', 'Europe/Berlin').time(friday)).toBe('11:00');
  });

  test('have seconds where it matters who came first', () => {
    expect(zh.clock('2026-03-13T02:42:18Z')).toBe('10:42:18');
  });

  test('begin the day at 00, not at 24', () => {
    expect(zh.time('2026-03-12T16:05:00Z')).toBe('00:05');
  });
});

describe('dates', () => {
  test('are spaced in Chinese and short in English', () => {
    expect(zh.date(friday)).toBe('3 月 13 日 周五');
    expect(en.date(friday)).toBe('Fri 13 Mar');
  });

  const now = new Date('2026-03-12T10:00:00Z');
  test.each([
    ['2026-03-12T09:30:00Z', '17:30', '17:30'],
    ['2026-03-13T10:00:00Z', '明天 18:00', 'tomorrow 18:00'],
    ['2026-03-11T10:00:00Z', '昨天 18:00', 'yesterday 18:00'],
    ['2026-04-09T00:50:00Z', '4 月 9 日 周四 08:50', 'Thu 9 Apr 08:50'],
  ])('%s is told as %s or %s', (at, chinese, english) => {
    expect(zh.when(at, now)).toBe(chinese);
    expect(en.when(at, now)).toBe(english);
  });
});

describe('durations', () => {
  test.each([
    [0, '0 秒', '0 s'],
    [42_000, '42 秒', '42 s'],
    [10 * minute, '10 分', '10 min'],
    [130 * minute, '2 时 10 分', '2 h 10 min'],
    [120 * minute, '2 时', '2 h'],
    [30 * 24 * 60 * minute, '30 天', '30 d'],
    [27 * 60 * minute, '1 天 3 时', '1 d 3 h'],
  ])('%d ms is %s or %s', (milliseconds, chinese, english) => {
    expect(zh.duration(milliseconds)).toBe(chinese);
    expect(en.duration(milliseconds)).toBe(english);
  });

  test('of a countdown keep their width', () => {
    expect(zh.stopwatch(462_000)).toBe('07:42');
    expect(zh.stopwatch(4_325_000)).toBe('1:12:05');
  });
});

describe('figures', () => {
  test('are grouped by thousands', () => {
    expect(zh.number(1204)).toBe('1,204');
  });

  test('as shares have one decimal at most', () => {
    expect(zh.percent(0.634)).toBe('63.4%');
    expect(zh.percent(0.5)).toBe('50%');
  });
});
