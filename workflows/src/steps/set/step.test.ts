import { describe, expect, test } from '@jest/globals';
import { both, planOf } from '../../testing/index.js';
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

  test('the customer comes first, then this instance, then the other journeys', () => {
    const { instructions } = planOf('start > set(amount = 1, #seen) > end', {
      variables: { amount: 'number' },
      configs: {
        set: {
          stage: both('review'),
          promise: { zh: '{{ vars.amount }} 天内答复', en: 'an answer within {{ vars.amount }} days' },
          promiseDue: 'addDays(date(now, "Asia/Shanghai"), 2)',
          settle: 'kept',
          pause: 'sales',
          resume: 'service',
          pauseReason: both('hardship'),
        },
      },
    });
    const parts = ['set', 'set/customer', 'set/stage', 'set/settle', 'set/promise', 'set/pause', 'set/resume'];
    const settings = (label: string) => {
      const instruction = instructions[label];
      return instruction?.op === 'effect' ? [instruction.operation, instruction.settings] : [instruction?.op];
    };
    expect(parts.map(settings)).toEqual([
      ['assign'],
      ['customer.update', { addTags: ['seen'], removeTags: [], quiet: true }],
      ['milestone.pass', { kind: 'stage', label: both('review'), quiet: true }],
      ['promise.write', { kind: 'settle', as: 'kept', quiet: true }],
      [
        'promise.write',
        { kind: 'make', what: { zh: '{{p1}} 天内答复', en: 'an answer within {{p1}} days' }, timeZone: 'Asia/Shanghai', quiet: true },
      ],
      ['journeys.pause', { action: 'pause', class: 'sales', reason: both('hardship'), quiet: true }],
      ['journeys.pause', { action: 'resume', class: 'service', reason: both('hardship') }],
    ]);
    expect(instructions['set/promise']).toMatchObject({
      input: { p1: 'vars.amount', due: 'addDays(date(now, "Asia/Shanghai"), 2)' },
      ways: [{ outcome: 'next', to: 'set/pause' }],
    });
    expect(instructions['set/resume']).toMatchObject({ ways: [{ outcome: 'next', to: 'end' }] });
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

test('a promise within working days is counted from the moment at which it is made', () => {
  const set = { promise: both('ready'), promiseDue: '"2026-03-13"', promiseWithin: { amount: 2, unit: 'days' } };
  expect(planOf('start > set > end', { configs: { set } }).instructions['set']).toMatchObject({
    operation: 'promise.write',
    settings: { kind: 'make', within: { zone: 'Asia/Shanghai', working: { amount: 2, unit: 'days' } } },
    input: { due: 'now' },
  });
  const plain = { promise: both('ready'), promiseWithin: 'PT4H' };
  expect(planOf('start > set > end', { configs: { set: plain } }).instructions['set']).toMatchObject({
    settings: { within: { zone: 'Asia/Shanghai', plain: 'PT4H' } },
  });
  expect(stepDefinition('set')?.facts({ variables: [], attributes: [], addTags: [], removeTags: [], ...plain }).missing).toEqual([]);
});

test('a promise wants to know by when, and who puts journeys on hold has to say why', () => {
  const config = { variables: [], attributes: [], addTags: [], removeTags: [], promise: { zh: '答复' }, pause: 'sales' };
  const set = stepDefinition('set');
  expect(set?.facts(config).missing?.map(({ path }) => path)).toEqual(['promiseDue', 'pauseReason']);
  expect([set?.describe(config, 'zh'), set?.describe(config, 'en')]).toEqual([
    '承诺“答复”，暂停其他营销类旅程',
    'Set promise 答复, other sales journeys on hold',
  ]);
});
