import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Plan } from '@tongtu/workflows/plan';
import { happenSignal } from '@tongtu/workflows/temporal';
import { planOf } from '@tongtu/workflows/testing';
import { journalOf, replay, untilInstance } from '../testing/facts.js';
import { openTestBank, type TestBank } from '../testing/test-bank.js';

let bank: TestBank;
beforeAll(async () => {
  bank = await openTestBank();
}, 120_000);
afterAll(() => bank.close(), 30_000);

/* The test server suggests continue-as-new after 200 events. */
describe('a long instance', () => {
  test('goes on in new runs without losing or repeating anything', async () => {
    const plan = planOf(
      `start > count=set(n = vars.n + 1.0) > act=action -ok-> pause=wait(PT0.05S) -time-> more=decision(again: vars.n < 45.0) -again-> count
       more -else-> end; act -failed-> !`,
      { variables: { n: 'number' } },
    );
    const start = await bank.accept(await bank.publish({ ...plan, variables: { n: 0 } }));
    const { instance } = start.input;
    await bank.gateway.start(start);
    await bank.client.workflow.getHandle(start.workflowId).result();
    await untilInstance(bank, instance, ({ status }) => status === 'ended');
    const keys = bank.coreBank.done.filter((key) => key.startsWith(instance));
    expect(keys).toEqual(Array.from({ length: 45 }, (_, index) => `${instance}:act:${index + 1}:http.request:1`));
    expect((await journalOf(bank, instance)).filter((line) => line === 'left act ok')).toHaveLength(45);
    const numbers = await bank.database.source.query<{ sequence: number }[]>(
      'select sequence from journal where instance_id = $1 order by sequence',
      [instance],
    );
    expect(numbers.map(({ sequence }) => sequence)).toEqual(numbers.map((_, index) => index + 1));
    expect(await replay(bank, start.workflowId)).toBeGreaterThan(2);
  }, 120_000);

  test('that is never quiet begins nothing new until it is, and goes on', async () => {
    const effect = planOf('start > act=action -ok-> end; act -failed-> !').instructions['act'];
    if (effect?.op !== 'effect') throw new Error('No effect is drawn.');
    const branch = (name: string): Plan['instructions'] => ({
      [name]: { ...effect, step: name, ways: [{ outcome: 'ok', to: `${name}-count` }], failed: null },
      [`${name}-count`]: {
        op: 'assign',
        step: `${name}-count`,
        values: [{ name, value: `vars.${name} + 1.0` }],
        way: { outcome: 'next', to: `${name}-more` },
      },
      [`${name}-more`]: {
        ...{ op: 'branch', step: `${name}-more`, otherwise: { outcome: 'else', to: 'both' } },
        cases: [{ when: `vars.${name} < 40.0`, way: { outcome: 'again', to: name } }],
      },
    });
    const plan: Plan = {
      ...planOf('start > end', { variables: { one: 'number', two: 'number' } }),
      variables: { one: 0, two: 0 },
      instructions: {
        start: {
          op: 'fork',
          step: 'start',
          branches: [
            { outcome: 'one', to: 'one' },
            { outcome: 'two', to: 'two' },
          ],
          join: 'both',
        },
        ...branch('one'),
        ...branch('two'),
        both: { op: 'join', step: 'both', need: 2, rest: 'cancel', way: { outcome: 'next', to: 'end' } },
        end: { op: 'end', step: 'end', outcome: 'done' },
      },
    };
    const start = await bank.accept(await bank.publish(plan));
    const { instance } = start.input;
    await bank.gateway.start(start);
    await bank.client.workflow.getHandle(start.workflowId).result();
    const keys = bank.coreBank.done.filter((key) => key.startsWith(instance));
    expect(new Set(keys).size).toBe(80);
    expect((await journalOf(bank, instance)).filter((line) => /^left (one|two) ok$/.test(line))).toHaveLength(80);
    expect(await replay(bank, start.workflowId)).toBeGreaterThan(1);
  }, 120_000);

  test('loses no signal on the way under fifty and more a second', async () => {
    const drawn = planOf(
      'start > hear=wait(PT1H, tick) -tick-> count=set(n = vars.n + 1.0) > more=decision(again: vars.n < 300.0) -again-> hear; more -else-> end; hear -time-> late=end(late)',
      {
        variables: { n: 'number' },
      },
    );
    const start = await bank.accept(await bank.publish({ ...drawn, variables: { n: 0 } }));
    const { instance } = start.input;
    await bank.gateway.startAndAwaitPosition(start);
    const handle = bank.client.workflow.getHandle(start.workflowId);
    const at = new Date().toISOString();
    for (let first = 1; first <= 300; first += 10) {
      await Promise.all(
        Array.from({ length: 10 }, (_, index) => {
          const inbox = first + index;
          return handle.signal(happenSignal, [{ inbox, happening: { type: 'event', at, inbox, id: `e${inbox}`, name: 'tick', data: {} } }]);
        }),
      );
      await pause(100);
    }
    await handle.result();
    expect((await journalOf(bank, instance)).filter((line) => line === 'left hear tick')).toHaveLength(300);
    expect(await replay(bank, start.workflowId)).toBeGreaterThan(1);
  }, 120_000);
});
