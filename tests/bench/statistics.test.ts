import { describe, expect, test } from '@jest/globals';
import { ratioOf, runPairs } from '../figures/pairs.js';
import { bootstrapInterval, median, percentile, randomFrom } from '../figures/statistics.js';

describe('the statistics of the figures', () => {
  test('the median is the middle, or half-way between the two in the middle', () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([7])]).toEqual([2, 2.5, 7]);
    expect(() => median([])).toThrow('no values');
  });

  test('a percentile lies between its neighbours', () => {
    const hundred = Array.from({ length: 101 }, (_, index) => index);
    expect([percentile(hundred, 99), percentile(hundred, 0), percentile([1, 2], 75)]).toEqual([99, 0, 1.75]);
  });

  test('the interval holds the median, narrows with more values, and is the same for the same seed', () => {
    const random = randomFrom(7);
    const few = Array.from({ length: 9 }, random);
    const many = Array.from({ length: 400 }, random);
    const width = ([low, high]: readonly [number, number]) => high - low;
    const interval = bootstrapInterval(few, 1);
    expect(interval[0]).toBeLessThanOrEqual(median(few));
    expect(interval[1]).toBeGreaterThanOrEqual(median(few));
    expect(width(bootstrapInterval(many, 1))).toBeLessThan(width(interval));
    expect(bootstrapInterval(few, 1)).toEqual(interval);
  });

  test('pairs are run A B B A after one of each to warm up, and compared pair by pair', async () => {
    const order: string[] = [];
    const side = (name: string, value: number) => async () => {
      order.push(name);
      return value;
    };
    const pairs = await runPairs(3, { a: side('a', 2), b: side('b', 4) });
    expect(order.join('')).toBe('ab' + 'ab' + 'ba' + 'ab');
    expect(ratioOf(pairs, 1)).toEqual({ value: 0.5, interval: [0.5, 0.5], n: 3 });
  });
});
