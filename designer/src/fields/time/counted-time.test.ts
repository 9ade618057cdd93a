import { describe, expect, test } from '@jest/globals';
import { lengthOf, withLength, withRule } from './counted-time.js';

const bankDay = { days: 'working', from: '09:00', to: '17:00' } as const;

describe('a time that a trigger counts', () => {
  test('is seen as its working time where there is one', () => {
    expect(lengthOf({ after: 'PT5M' })).toBe('PT5M');
    expect(lengthOf({ after: 'PT0S', by: { working: { amount: 2, unit: 'days' } } })).toEqual({ amount: 2, unit: 'days' });
  });

  test('changes between plain and working time, and keeps its windows', () => {
    const plain = { after: 'PT5M', by: { windows: [bankDay] } };
    const working = withLength(plain, { amount: 4, unit: 'hours' });
    expect(working).toEqual({ after: 'PT0S', by: { windows: [bankDay], working: { amount: 4, unit: 'hours' } } });
    expect(withLength(working, 'PT5M')).toEqual(plain);
  });

  test('loses its rule with the last member of it', () => {
    const timed = withRule({ after: 'P1D' }, { atTime: '09:00', calendar: 'centre' });
    expect(timed).toEqual({ after: 'P1D', by: { atTime: '09:00', calendar: 'centre' } });
    expect(withRule(timed, { atTime: '', calendar: undefined, windows: [] })).toEqual({ after: 'P1D' });
  });
});
