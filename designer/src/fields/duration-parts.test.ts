import { expect, test } from '@jest/globals';
import { readDuration, writeDuration } from './duration-parts.js';

test.each([
  ['PT90M', { count: 90, unit: 'minutes' }],
  ['PT24H', { count: 1, unit: 'days' }],
  ['PT0.2S', { count: 0.2, unit: 'seconds' }],
  ['PT0S', { count: 0, unit: 'minutes' }],
] as const)('%s is shown in the largest unit in which it is whole, or in parts of a second', (iso, shown) => {
  expect(readDuration(iso)).toEqual(shown);
});

test('parts of a second are kept to the millisecond', () => {
  expect(writeDuration({ count: 0.1 + 0.2, unit: 'seconds' })).toBe('PT0.3S');
  expect(writeDuration({ count: -1, unit: 'seconds' })).toBe('PT0S');
});
