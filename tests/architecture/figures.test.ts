import { describe, expect, test } from '@jest/globals';
import { bootstrapInterval, median, percentile, randomFrom } from '../figures/statistics.js';

describe('the statistics of the figures', () => {
  test('the median of an even number of values lies between the two in the middle', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([9])).toBe(9);
    expect(() => median([])).toThrow('no values');
  });

  test('a percentile lies between its neighbours', () => {
    const values = Array.from({ length: 101 }, (_, index) => index);
    expect([percentile(values, 0), percentile(values, 99), percentile(values, 100)]).toEqual([0, 99, 100]);
  });

  test('the same seed gives the same numbers, spread over the whole range', () => {
    const [one, other] = [randomFrom(7), randomFrom(7)];
    const drawn = Array.from({ length: 10_000 }, one);
    expect(drawn.slice(0, 50)).toEqual(Array.from({ length: 50 }, other));
    expect(Math.abs(drawn.reduce((sum, value) => sum + value, 0) / drawn.length - 0.5)).toBeLessThan(0.02);
  });

  test('the bootstrap interval holds the median and narrows with more values', () => {
    const random = randomFrom(3);
    const few = Array.from({ length: 9 }, random);
    const many = Array.from({ length: 400 }, random);
    const width = (values: readonly number[]): number => {
      const [low, high] = bootstrapInterval(values, 1);
      expect(low).toBeLessThanOrEqual(median(values));
      expect(high).toBeGreaterThanOrEqual(median(values));
      return high - low;
    };
    expect(width(many)).toBeLessThan(width(few));
  });
});
