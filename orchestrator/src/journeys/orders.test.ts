import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sampleKeyRing } from '@tongtu/store/testing';
import { putInInbox } from '@tongtu/store/work';
import type { Command, Happening } from '@tongtu/workflows/engine';
import { planOf } from '@tongtu/workflows/testing';
import { instanceRow, journalOf, replay, tell, untilInstance } from '../testing/facts.js';
import { openTestBank, type TestBank } from '../testing/test-bank.js';
import { until } from '../testing/until.js';

let bank: TestBank;
beforeAll(async () => {
  bank = await openTestBank();
}, 120_000);
afterAll(() => bank.close(), 30_000);

const actor = { kind: 'staff', id: 'chen', name: '陈立' } as const;

async function happen(instance: string, happening: (inbox: number) => Extract<Happening, { readonly inbox: number }>): Promise<void> {
  const entry = { instance, source: 'test', eventId: randomUUID(), happening };
  await bank.database.source.transaction((manager) => putInInbox(manager, sampleKeyRing, entry));
  await tell(bank, instance);
}
const order = (instance: string, command: Command) =>
  happen(instance, (inbox) => ({ type: 'commanded', at: new Date().toISOString(), inbox, command, actor, reason: '客户来电' }));
const event = (instance: string, name: string) =>
  happen(instance, (inbox) => ({ type: 'event', at: new Date().toISOString(), inbox, id: `${inbox}`, name, data: {} }));

describe('an operator’s order', () => {
  test('to redo does an effect again under the next generation: the provider is asked for another one', async () => {
    const start = await bank.accept(await bank.publish(planOf('start > call=action -ok-> !; call -failed-> !')));
    const { instance, workflow } = { instance: start.input.instance, workflow: start.workflowId };
    await bank.gateway.start(start);
    await untilInstance(bank, instance, ({ incident }) => incident);
    await order(instance, { kind: 'redo', position: 'p1' });
    const keys = await until('both are done', () => {
      const done = bank.coreBank.done.filter((key) => key.startsWith(instance));
      return Promise.resolve(done.length === 2 ? done : undefined);
    });
    expect(keys).toEqual([1, 2].map((generation) => `${instance}:call:1:http.request:${generation}`));
    await order(instance, { kind: 'cancel' });
    await bank.client.workflow.getHandle(workflow).result();
    expect(await replay(bank, workflow)).toBe(1);
  }, 30_000);

  test('to pause and discard lets events go by; what falls due meanwhile takes effect on resuming', async () => {
    const plan = planOf('start > wait(PT2S, paid) -paid-> early=end(early); wait -time-> end');
    const start = await bank.accept(await bank.publish(plan));
    const { instance } = start.input;
    await bank.gateway.startAndAwaitPosition(start);
    await order(instance, { kind: 'pause', events: 'discard' });
    await event(instance, 'paid');
    await untilInstance(bank, instance, ({ status }) => status === 'paused');
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect((await instanceRow(bank, instance)).status).toBe('paused');
    await order(instance, { kind: 'resume' });
    await bank.client.workflow.getHandle(start.workflowId).result();
    expect((await journalOf(bank, instance)).slice(-5)).toEqual(['paused', 'event-late', 'resumed', 'left wait time', 'ended end done']);
    expect(await replay(bank, start.workflowId)).toBe(1);
  }, 30_000);

  test('to hand work over is carried out by the row, in the orderer’s name', async () => {
    const drawn = planOf('start > touch -completed-> end; touch -declined-> no=end(declined); touch -expired-> old=end(expired)');
    const start = await bank.accept(await bank.publish(drawn));
    const { instance } = start.input;
    await bank.gateway.startAndAwaitPosition(start);
    await order(instance, { kind: 'hand-over', position: 'p1', to: 'remote' });
    const line = await until('the row says so', async () => {
      const rows = await bank.database.source.query<{ actor: unknown; outcome: string }[]>(
        `select actor, outcome from journal where instance_id = $1 and kind = 'handed-over'`,
        [instance],
      );
      return rows[0];
    });
    expect(line).toMatchObject({ actor, outcome: 'remote' });
    const [work] = await bank.database.source.query<{ rung_family: string }[]>('select rung_family from work where instance_id = $1', [
      instance,
    ]);
    expect(work?.rung_family).toBe('remote');
    await order(instance, { kind: 'hand-over', position: 'p1', to: 'moon' });
    await until('it is refused', async () => ((await journalOf(bank, instance)).includes('refused touch') ? true : undefined));
    await order(instance, { kind: 'cancel' });
    await bank.client.workflow.getHandle(start.workflowId).result();
    expect(await replay(bank, start.workflowId)).toBe(1);
  }, 30_000);
});
