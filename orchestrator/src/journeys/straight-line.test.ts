import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { planOf } from '@tongtu/workflows/testing';
import { instanceRow, journalOf, replay, untilInstance } from '../testing/facts.js';
import { openTestBank, type TestBank } from '../testing/test-bank.js';

let bank: TestBank;
beforeAll(async () => {
  bank = await openTestBank();
}, 120_000);
afterAll(() => bank.close(), 30_000);

const threeActions = planOf(
  'start > one=action -ok-> two=action -ok-> three=action -ok-> end; one -failed-> !; two -failed-> !; three -failed-> !',
);

describe('a journey without stops', () => {
  test('runs from start to end: effects once, journal and row in order, at the events of a hand-written workflow', async () => {
    const start = await bank.accept(await bank.publish(threeActions));
    expect(await bank.gateway.start(start)).toBe('started');
    const handle = bank.client.workflow.getHandle(start.workflowId);
    await handle.result();
    const { instance } = start.input;
    expect(bank.coreBank.done).toEqual(['one', 'two', 'three'].map((step) => `${instance}:${step}:1:http.request:1`));
    expect((await handle.describe()).historyLength).toBe(5 + 6 * 3);
    expect(await journalOf(bank, instance)).toEqual([
      'began',
      'left start next',
      'entered one',
      'left one ok',
      'entered two',
      'left two ok',
      'entered three',
      'left three ok',
      'ended end done',
    ]);
    expect(await instanceRow(bank, instance)).toEqual({
      status: 'ended',
      outcome: 'done',
      positions: [],
      incident: false,
      last_sequence: 9,
    });
    expect(await replay(bank, start.workflowId)).toBe(1);
  }, 30_000);

  test('the first position of one that never rests is its end', async () => {
    const start = await bank.accept(await bank.publish(threeActions));
    expect(await bank.gateway.startAndAwaitPosition(start)).toEqual({ instance: start.input.instance, status: 'ended', positions: [] });
  }, 30_000);

  test('an answer with a reason of its own ends the instance as well, with its reason in the journal', async () => {
    const plan = planOf('start > ai(complaint) -ok-> end; ai -unsure-> no=end(unsure); ai -failed-> !', {
      configs: { ai: { input: '"我要投诉"', minimumConfidence: 0.6 } },
    });
    const start = await bank.accept(await bank.publish(plan));
    await bank.gateway.start(start);
    const handle = bank.client.workflow.getHandle(start.workflowId);
    await handle.result();
    expect((await handle.describe()).historyLength).toBe(5 + 6);
    expect(await journalOf(bank, start.input.instance)).toContain('left ai ok');
    await untilInstance(bank, start.input.instance, ({ status }) => status === 'ended');
  }, 30_000);

  test('a start that is repeated starts nothing', async () => {
    const start = await bank.accept(await bank.publish(planOf('start > wait(PT1H) > end')));
    expect(await bank.gateway.start(start)).toBe('started');
    expect(await bank.gateway.start(start)).toBe('already');
    const other = { ...start, input: { ...start.input, instance: '00000000-0000-4000-8000-000000000000' } };
    expect(await bank.gateway.start(other)).toBe('taken');
  }, 30_000);
});
