import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { putInInbox } from '@tongtu/store/work';
import { sampleKeyRing } from '@tongtu/store/testing';
import { planOf } from '@tongtu/workflows/testing';
import { journalOf, replay, tell, untilInstance } from '../testing/facts.js';
import { openTestBank, type TestBank } from '../testing/test-bank.js';
import { until } from '../testing/until.js';

let bank: TestBank;
beforeAll(async () => {
  bank = await openTestBank();
}, 120_000);
afterAll(() => bank.close(), 30_000);

const exits = [{ id: 'gone', label: { zh: '已离行' }, goal: false, event: 'gone', outcome: 'left-bank' }];
const plan = planOf('start > pay=action -ok-> end; pay -failed-> !', { exits });

/** An instance whose last effect is under way and takes a second. */
async function inLastEffect() {
  const requests = bank.coreBank.requests();
  bank.coreBank.next({ status: 200, delayMs: 1_000 });
  const start = await bank.accept(await bank.publish(plan));
  await bank.gateway.start(start);
  await until('the provider is busy', () => (bank.coreBank.requests() > requests ? true : undefined));
  return start;
}

async function event(instance: string, name: string): Promise<boolean> {
  const id = randomUUID();
  const happening = (inbox: number) => ({ type: 'event', at: new Date().toISOString(), inbox, id, name, data: {} }) as const;
  const { taken } = await bank.database.source.transaction((manager) =>
    putInInbox(manager, sampleKeyRing, { instance, source: 'event:test', eventId: id, happening }),
  );
  return taken;
}

describe('the end that is written with the last effect', () => {
  test('is left to the engine when something has come meanwhile, told or not', async () => {
    const start = await inLastEffect();
    const { instance } = start.input;
    expect(await event(instance, 'nothing-drawn')).toBe(true);
    await bank.client.workflow.getHandle(start.workflowId).result();
    expect((await journalOf(bank, instance)).slice(-2)).toEqual(['left pay ok', 'ended end done']);
    const { historyLength } = await bank.client.workflow.getHandle(start.workflowId).describe();
    expect(historyLength).toBe(5 + 6 + 1);
  }, 30_000);

  test('gives way to an exit that arrives first; the effect is not recalled', async () => {
    const start = await inLastEffect();
    const { instance } = start.input;
    await event(instance, 'gone');
    await tell(bank, instance);
    const row = await untilInstance(bank, instance, ({ status }) => status === 'ended');
    expect(row.outcome).toBe('left-bank');
    await until('the effect is done', async () => {
      const [effect] = await bank.database.source.query<{ status: string }[]>('select status from effect where instance_id = $1', [
        instance,
      ]);
      return effect?.status === 'done' ? true : undefined;
    });
    expect((await journalOf(bank, instance)).filter((line) => line.startsWith('ended'))).toHaveLength(1);
    await bank.client.workflow.getHandle(start.workflowId).result();
    expect(await replay(bank, start.workflowId)).toBe(1);
  }, 30_000);

  test('takes nothing in after it', async () => {
    const start = await bank.accept(await bank.publish(plan));
    await bank.gateway.start(start);
    await bank.client.workflow.getHandle(start.workflowId).result();
    expect(await event(start.input.instance, 'gone')).toBe(false);
  }, 30_000);
});
