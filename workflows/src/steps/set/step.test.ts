import { describe, expect, test } from '@jest/globals';
import { planOf } from '../../testing/index.js';
import { stepDefinition } from '../index.js';

describe('what setting compiles to', () => {
  test("variables alone are the engine's own affair", () => {
    expect(planOf('start > set(amount = 1) > end', { variables: { amount: 'number' } }).instructions['set']).toEqual({
      op: 'assign',
      step: 'set',
      values: [{ name: 'amount', value: '1' }],
      way: { outcome: 'next', to: 'end' },
    });
  });

  test('tags alone are one operation on the customer', () => {
    expect(planOf('start > set(#seen) > end').instructions['set']).toMatchObject({
      op: 'effect',
      operation: 'customer.update',
      settings: { addTags: ['seen'], removeTags: [] },
      ways: [{ outcome: 'next', to: 'end' }],
      failed: null,
      quick: true,
    });
  });

  test("with both, variables come first, so that the customer's attributes may use them", () => {
    const { instructions } = planOf('start > set(amount = 1) > end', {
      variables: { amount: 'number' },
      configs: { set: { attributes: [{ name: 'lastAmount', value: 'vars.amount' }] } },
    });
    expect(instructions['set']).toMatchObject({ op: 'assign', way: { outcome: 'next', to: 'set/customer' } });
    expect(instructions['set/customer']).toMatchObject({ op: 'effect', step: 'set', input: { lastAmount: 'vars.amount' } });
  });

  test('nothing to set goes straight on', () => {
    expect(planOf('start > set > end').instructions['set']).toEqual({ op: 'go', step: 'set', way: { outcome: 'next', to: 'end' } });
  });
});

test('says on its card what it writes', () => {
  const set = stepDefinition('set');
  const config = { variables: [{ name: 'a', value: '1' }], attributes: [], addTags: ['未办'], removeTags: ['在办'] };
  expect([set?.describe(config, 'zh'), set?.describe(config, 'en')]).toEqual([
    '记 1 个变量，贴“未办”，撕“在办”',
    'Set 1 variable(s), tag 未办, untag 在办',
  ]);
});
