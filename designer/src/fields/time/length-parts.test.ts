import { describe, expect, test } from '@jest/globals';
import type { Json } from '@tongtu/workflows/graph';
import { readLength, writeLength } from './length-parts.js';

describe('a length of time as a number and a unit', () => {
  test.each([
    ['PT90M', { count: 90, unit: 'minutes' }],
    ['P3D', { count: 3, unit: 'days' }],
    [
      { amount: 3, unit: 'days' },
      { count: 3, unit: 'workingDays' },
    ],
    [
      { amount: 4, unit: 'hours' },
      { count: 4, unit: 'workingHours' },
    ],
  ] as const)('%j is %j, and back', (stored, value) => {
    expect(readLength(stored)).toEqual(value);
    expect(writeLength(value)).toEqual(stored);
  });

  test.each<Json | undefined>([undefined, '', 'soon', {}, { amount: 'x' }, 7])('%j is none', (stored) =>
    expect(readLength(stored)).toBeUndefined(),
  );

  test('of working time is at least one, and whole', () => {
    expect(writeLength({ count: 0, unit: 'workingDays' })).toEqual({ amount: 1, unit: 'days' });
    expect(writeLength({ count: 1.6, unit: 'workingHours' })).toEqual({ amount: 2, unit: 'hours' });
  });
});
