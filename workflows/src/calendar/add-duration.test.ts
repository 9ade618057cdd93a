import { expect, test } from '@jest/globals';

import { addDuration } from './add-duration.js';

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
])('%s plus %s in %s is refused', (start, duration, zone) => {
  expect(() => addDuration(start, duration, zone)).toThrow(RangeError);
});
