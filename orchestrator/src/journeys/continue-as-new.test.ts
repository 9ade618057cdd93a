import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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
});
