import { describe, expect, test } from '@jest/globals';
import { evaluateCondition } from '../../expressions/index.js';
import { stepDefinition } from '../../steps/index.js';
import { planOf } from '../../testing/index.js';
import { collectionsTemplate } from './considerate-collections.js';

/** The way by which a customer is contacted next. */
function wayOf(days: number, stepsUp: number): string | undefined {
  const how = planOf(collectionsTemplate()).instructions['how'];
  if (how?.op !== 'branch') throw new Error('The table is no branch');
  return how.cases.find(({ when }) => evaluateCondition(when, { vars: { days, stepsUp } }).value)?.way.outcome;
}

describe('considerate collections', () => {
  test.each([
    [1, 'message'],
    [3, 'message'],
    [4, 'voice'],
    [7, 'voice'],
    [8, 'agent'],
    [29, 'agent'],
    [30, 'legal'],
    [60, 'legal'],
    [61, 'over'],
  ])('on day %p the way is %p', (days, way) => expect(wayOf(days, 0)).toBe(way));

  test('goes one step up for every broken promise', () => {
    expect([0, 1, 2, 3, 4].map((broken) => wayOf(2, broken))).toEqual(['message', 'voice', 'agent', 'legal', 'legal']);
    expect([0, 1, 2].map((broken) => wayOf(5, broken))).toEqual(['voice', 'agent', 'legal']);
    expect([0, 1].map((broken) => wayOf(20, broken))).toEqual(['agent', 'legal']);
  });

  test('contacts nobody at night or on a day off, and says so on its card', () => {
    const graph = collectionsTemplate();
    const hours = graph.steps.find(({ id }) => id === 'contact-hours');
    expect(hours && stepDefinition(hours.type)?.describe(hours.config, 'zh', graph)).toBe('等 到工作日 8:00–21:00');
  });
});
