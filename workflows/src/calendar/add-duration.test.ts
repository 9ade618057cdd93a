import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

import { addDuration } from './add-duration.js';
import { toDuration } from './iso-duration.js';

test.each([
  ['2026-03-01T02:00:00Z', 'PT10M', 'Asia/Shanghai', '2026-03-01T02:10:00.000Z'],
  ['2026-03-01T10:00:00+08:00', 'P1D', 'Asia/Shanghai', '2026-03-02T02:00:00.000Z'],
  ['2026-01-31T02:00:00Z', 'P1M', 'Asia/Shanghai', '2026-02-28T02:00:00.000Z'],
  ['2024-02-29T02:00:00Z', 'P1Y', 'Asia/Shanghai', '2025-02-28T02:00:00.000Z'],
  ['2026-03-07T14:00:00Z', 'P1D', 'America/New_York', '2026-03-08T13:00:00.000Z'], // the local day is 23 hours long
  ['2026-03-07T14:00:00Z', 'PT24H', 'America/New_York', '2026-03-08T14:00:00.000Z'],
  ['2026-01-31T17:00:00Z', 'P1M', 'Asia/Shanghai', '2026-02-28T17:00:00.000Z'], // 1 February there, so 1 March there
])('%s plus %s in %s is %s', (...[start, duration, zone, due]) => {
  expect(addDuration(start, duration, zone)).toBe(due);
});

test.each([
  ['yesterday', 'P1D', 'Asia/Shanghai'],
  ['2026-03-01T02:00:00Z', 'a while', 'Asia/Shanghai'],
  ['2026-03-01T02:00:00Z', 'P1D', 'Mars/Base'],
  ['2026-03-01T02:00:00Z', 'P9000Y', 'Asia/Shanghai'],
  ['2026-03-01T02:00:00Z', 'P999999999D', 'Asia/Shanghai'],
])('%s plus %s in %s is refused', (start, duration, zone) => {
  expect(() => addDuration(start, duration, zone)).toThrow(RangeError);
});

test('agrees with Temporal on any day, in zones with whole, half and skipped days', () => {
  const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kathmandu', 'UTC'];
  const start = fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2037, 0) });
  const counts = fc.record({ months: fc.nat(30), days: fc.nat(400), minutes: fc.nat(3_000) });
  fc.assert(
    fc.property(start, counts, fc.constantFrom(...zones), (ms, { months, days, minutes }, zone) => {
      const rest = toDuration(minutes * 60_000).replace(/^P(\d+D)?/, ''); // hours beyond a day are dropped: days are counted apart
      const iso = `P${months}M${days}D${rest}`;
      const expected = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).add(Temporal.Duration.from(iso));
      expect([iso, zone, addDuration(new Date(ms).toISOString(), iso, zone)]).toEqual([
        iso,
        zone,
        new Date(expected.epochMilliseconds).toISOString(),
      ]);
    }),
    { numRuns: 3_000 },
  );
});
