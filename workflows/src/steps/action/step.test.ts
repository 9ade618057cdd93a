import { describe, expect, test } from '@jest/globals';
import { planOf } from '../../testing/index.js';
import { stepDefinition } from '../index.js';

describe('what an action compiles to', () => {
  test('a request with its refusals, its retries and what comes back', () => {
    const plan = planOf('start(name) > action(mismatch) -ok-> end; action -mismatch-> no=end(no); action -failed-> no', {
      variables: { name: 'string', number: 'string' },
      configs: { action: { body: [{ name: 'name', value: 'vars.name' }], results: [{ variable: 'number', from: 'account.number' }] } },
    });
    expect(plan.instructions['action']).toEqual({
      op: 'effect',
      step: 'action',
      operation: 'http.request',
      settings: { endpoint: 'core-bank', method: 'POST', path: '/accounts', outcomes: [{ code: 'mismatch' }] },
      input: { name: 'vars.name' },
      timeoutMs: 10_000,
      retry: { attempts: 3, firstMs: 1_000, factor: 2, longestMs: 60_000 },
      assign: [{ name: 'number', path: 'account.number' }],
      ways: [
        { outcome: 'ok', to: 'end' },
        { outcome: 'mismatch', to: 'no' },
      ],
      failed: { outcome: 'failed', to: 'no' },
      quick: false,
    });
  });

  test('with how it is undone, where that is said', () => {
    const undo = { undo: 'call', undoMethod: 'DELETE', undoPath: '/accounts/close', undoBody: [{ name: 'id', value: 'answer.id' }] };
    const drawing = (config: object) => planOf('start > action -ok-> end; action -failed-> !', { configs: { action: config as never } });
    expect(drawing(undo).instructions['action']).toMatchObject({
      undo: {
        operation: 'http.request',
        settings: { endpoint: 'core-bank', method: 'DELETE', path: '/accounts/close', outcomes: [] },
        input: { id: 'answer.id' },
        outcomes: ['ok'],
      },
    });
    expect(drawing({ ...undo, undo: 'none' }).instructions['action']).not.toHaveProperty('undo');
  });

  test('a quick effect, where it is called quick and takes a second at most', () => {
    const drawing = (config: object) => planOf('start > action -ok-> end; action -failed-> !', { configs: { action: config as never } });
    expect(drawing({ quick: true, timeout: 'PT1S' }).instructions['action']).toMatchObject({ quick: true, timeoutMs: 1_000 });
    expect(drawing({ quick: true, timeout: 'PT1.5S' }).instructions['action']).toMatchObject({ quick: false });
    expect(drawing({ quick: false, timeout: 'PT0.1S' }).instructions['action']).toMatchObject({ quick: false });
  });

  test('a failure drawn as stop and raise leads nowhere, which is an incident', () => {
    expect(planOf('start > action -ok-> end; action -failed-> !').instructions['action']).toMatchObject({
      failed: { outcome: 'failed', to: null },
    });
  });
});

test('addresses hold nothing of a customer, and refusals have names of their own', () => {
  const action = stepDefinition('action');
  const refused = (config: object) => action?.issues({ ...action.initial, ...config }).length;
  expect([refused({ path: '/accounts/{{vars.id}}' }), refused({ path: 'https://elsewhere' }), refused({ path: '/a?b=c' })]).toEqual([
    1, 1, 1,
  ]);
  expect(refused({ outcomes: [{ code: 'failed', label: { zh: '失败' } }] })).toBe(1);
});

test('says on its card whom it asks and how often', () => {
  const action = stepDefinition('action');
  expect([action?.describe(action.initial, 'zh'), action?.describe(action.initial, 'en')]).toEqual([
    '请核心系统办，没成再试，共 5 次',
    'Core banking, up to 5 tries',
  ]);
});
