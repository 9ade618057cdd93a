import { describe, expect, test } from '@jest/globals';

import { formatInstant } from './instant.js';
import { instantAt, isZone, localTime, weekdayOf } from './zone.js';

describe('the clock on the wall', () => {
  test.each([
    ['2026-03-01T16:30:05Z', 'Asia/Shanghai', { date: '2026-03-02', hour: 0, minute: 30, second: 5, weekday: 1 }],
    ['2026-03-01T16:30:05Z', 'UTC', { date: '2026-03-01', hour: 16, minute: 30, second: 5, weekday: 7 }],
    ['2026-07-01T02:00:00Z', 'America/New_York', { date: '2026-06-30', hour: 22, minute: 0, second: 0, weekday: 2 }],
  ])('at %s in %s', (instant, zone, local) => {
    expect(localTime(Date.parse(instant), zone)).toEqual(local);
  });

  test.each(['Mars/Base', '', '../etc', '__proto__', 'Asia/Shanghai; drop', '+08:00'])('%p is not a zone', (zone) => {
    expect(isZone(zone)).toBe(false);
    expect(() => localTime(0, zone)).toThrow(RangeError);
  });

  test('keeps answering when many zones are asked for', () => {
    for (let round = 0; round < 3; round++)
      for (let hours = -12; hours <= 12; hours++) expect(isZone(`Etc/GMT${hours < 0 ? hours : `+${hours}`}`)).toBe(true);
    expect(isZone('Asia/Shanghai')).toBe(true);
  });
});

describe('the instant of a local time', () => {
  test.each([
    ['2026-03-02', 9, 'Asia/Shanghai', '2026-03-02T01:00:00.000Z'],
    ['2026-07-01', 9, 'America/New_York', '2026-07-01T13:00:00.000Z'],
    ['2026-01-15', 9, 'America/New_York', '2026-01-15T14:00:00.000Z'],
    ['2026-03-08', 2.5, 'America/New_York', '2026-03-08T07:30:00.000Z'], // skipped in spring: 03:30 summer time
    ['2026-11-01', 1.5, 'America/New_York', '2026-11-01T05:30:00.000Z'], // comes twice in autumn: the first
    ['2026-01-15', 0, 'Pacific/Kiritimati', '2026-01-14T10:00:00.000Z'],
  ])('%s at %d h in %s is %s', (...[date, hours, zone, instant]) => {
    expect(formatInstant(instantAt(date, hours * 3_600_000, zone))).toBe(instant);
  });
});

test.each([
  ['2026-03-02', 1],
  ['2026-03-08', 7],
  ['1969-12-29', 1],
  ['1970-01-01', 4],
])('%s is weekday %d', (date, weekday) => expect(weekdayOf(date)).toBe(weekday));
