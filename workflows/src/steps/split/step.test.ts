import { describe, expect, test } from '@jest/globals';
import { planOf } from '../../testing/index.js';
import { stepDefinition } from '../index.js';
import { armOf, pointOf } from './arms.js';

const customers = Array.from({ length: 20_000 }, (_, index) => `customer-${index}`);
const countOf = (arms: readonly { id: string; share: number }[], experiment = 'spring') => {
  const counts: Record<string, number> = {};
  for (const one of customers) counts[armOf(experiment, one, arms)] = (counts[armOf(experiment, one, arms)] ?? 0) + 1;
  return counts;
};

describe('the arm of a customer', () => {
  test('is the same whenever it is asked for', () => {
    expect(pointOf('spring', 'customer-1')).toBe(pointOf('spring', 'customer-1'));
    // Known once and for all: a change of the formula would move customers between arms.
    expect(['customer-1', 'customer-2', '王小芳'].map((one) => pointOf('spring', one).toFixed(6))).toEqual([
      '38.757133',
      '32.812091',
      '48.182806',
    ]);
  });

  test('is spread evenly: chi-square of 100 parts stays within what chance allows', () => {
    const parts = new Array<number>(100).fill(0);
    for (const one of customers) parts[Math.floor(pointOf('spring', one))] = (parts[Math.floor(pointOf('spring', one))] ?? 0) + 1;
    const expected = customers.length / 100;
    const chiSquare = parts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(chiSquare).toBeLessThan(148); // 99 degrees of freedom, p = 0.001
  });

  test('follows the shares to within a percent', () => {
    const counts = countOf([
      { id: 'a', share: 60 },
      { id: 'b', share: 30.5 },
      { id: 'control', share: 9.5 },
    ]);
    expect((counts['a'] ?? 0) / 200).toBeCloseTo(60, -0.5);
    expect(Math.abs((counts['b'] ?? 0) / 200 - 30.5)).toBeLessThan(1);
    expect(Math.abs((counts['control'] ?? 0) / 200 - 9.5)).toBeLessThan(1);
  });

  test('in one experiment says nothing about another', () => {
    const halves = [
      { id: 'a', share: 50 },
      { id: 'b', share: 50 },
    ];
    const both = customers.filter((one) => armOf('spring', one, halves) === 'a' && armOf('autumn', one, halves) === 'a').length;
    expect(Math.abs(both / customers.length - 0.25)).toBeLessThan(0.01);
  });

  test('with nothing of a share nobody has, and what shares leave over goes to the last', () => {
    expect(
      countOf([
        { id: 'a', share: 0 },
        { id: 'b', share: 50 },
        { id: 'c', share: 0 },
      ]),
    ).toEqual({ b: customers.length });
  });
});

test('compiles to one operation that answers by arm', () => {
  expect(planOf('start > split(a: 70, b: 30) -a-> end; split -b-> end').instructions['split']).toMatchObject({
    op: 'effect',
    operation: 'experiment.assign',
    settings: {
      experiment: null,
      arms: [
        { id: 'a', share: 70 },
        { id: 'b', share: 30 },
      ],
    },
    ways: [
      { outcome: 'a', to: 'end' },
      { outcome: 'b', to: 'end' },
    ],
    failed: null,
    quick: true,
  });
});

test('says on its card who goes where', () => {
  const split = stepDefinition('split');
  expect([split?.describe(split.initial, 'zh'), split?.describe(split.initial, 'en')]).toEqual([
    '随机分：方案一 90%，对照组 10%',
    'By chance: Variant 1 90%, Control 10%',
  ]);
});
