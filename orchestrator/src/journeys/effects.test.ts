import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Channel } from '@tongtu/store';
import { putInInbox } from '@tongtu/store/work';
import { sampleKeyRing } from '@tongtu/store/testing';
import type { Command } from '@tongtu/workflows/engine';
import { planOf } from '@tongtu/workflows/testing';
import { journalOf, replay, tell, untilInstance } from '../testing/facts.js';
import { openTestBank, type TestBank } from '../testing/test-bank.js';
import { until } from '../testing/until.js';

let bank: TestBank;
beforeAll(async () => {
  bank = await openTestBank();
}, 120_000);
afterAll(() => bank.close(), 30_000);

const plan = planOf('start > open=action(mismatch) -ok-> end; open -mismatch-> no=end(refused); open -failed-> !', {
  configs: { open: { attempts: 2, timeout: 'PT2S' } },
});

interface LedgerRow {
  readonly status: string;
  readonly attempts: number;
  readonly receipt: object;
}

async function ledger(instance: string): Promise<readonly LedgerRow[]> {
  return bank.database.source.query<LedgerRow[]>('select status, attempts, receipt from effect where instance_id = $1', [instance]);
}

async function searchAttributes(workflowId: string): Promise<Readonly<Record<string, unknown>>> {
  const { typedSearchAttributes } = await bank.client.workflow.getHandle(workflowId).describe();
  return Object.fromEntries(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]));
}

async function command(instance: string, order: Command): Promise<void> {
  const actor = { kind: 'staff', id: 'operator', name: '值班' } as const;
  const happening = (inbox: number) =>
    ({ type: 'commanded', at: new Date().toISOString(), inbox, command: order, actor, reason: '恢复了' }) as const;
  await bank.database.source.transaction((manager) =>
    putInInbox(manager, sampleKeyRing, { instance, source: 'operator', eventId: randomUUID(), happening }),
  );
  await tell(bank, instance);
}

describe('an effect', () => {
  let doneBefore = 0;
  let requestsBefore = 0;
  beforeEach(() => {
    doneBefore = bank.coreBank.done.length;
    requestsBefore = bank.coreBank.requests();
  });

  test('that the provider refuses for a business reason is a way on', async () => {
    bank.coreBank.next({ status: 422, body: { code: 'mismatch' } });
    const start = await bank.accept(await bank.publish(plan));
    await bank.gateway.start(start);
    const row = await untilInstance(bank, start.input.instance, ({ status }) => status === 'ended');
    expect(row.outcome).toBe('refused');
    expect(await ledger(start.input.instance)).toMatchObject([{ status: 'done', attempts: 1, receipt: { status: 422 } }]);
  }, 30_000);

  test('whose answer is lost after the provider has done it is done once', async () => {
    bank.coreBank.next('drop');
    const start = await bank.accept(await bank.publish(plan));
    await bank.gateway.start(start);
    await untilInstance(bank, start.input.instance, ({ status }) => status === 'ended');
    expect(bank.coreBank.done.length - doneBefore).toBe(1);
    expect(bank.coreBank.requests() - requestsBefore).toBe(2);
    expect(await ledger(start.input.instance)).toMatchObject([{ status: 'done', attempts: 2 }]);
  }, 30_000);

  test('that fails for good parks the instance as an incident, and an operator’s retry finishes it', async () => {
    bank.coreBank.next({ status: 500 }, { status: 500 });
    const start = await bank.accept(await bank.publish(plan));
    const { instance } = start.input;
    await bank.gateway.start(start);
    const parked = await untilInstance(bank, instance, ({ incident }) => incident);
    expect(parked).toMatchObject({ status: 'running', positions: [{ step: 'open' }] });
    expect(await ledger(instance)).toMatchObject([{ status: 'uncertain', attempts: 2, receipt: { error: 'http-500' } }]);
    // The attribute is set by the workflow task that comes after the row was written.
    const attributes = await until('the incident can be searched for', async () => {
      const found = await searchAttributes(start.workflowId);
      return found['TongtuIncident'] === true ? found : undefined;
    });
    expect(attributes).toMatchObject({
      TongtuJourney: 'sample',
      TongtuInstance: instance,
      TongtuIncident: true,
    });
    await command(instance, { kind: 'retry' });
    const ended = await untilInstance(bank, instance, ({ status }) => status === 'ended');
    expect(ended).toMatchObject({ outcome: 'done', incident: false });
    expect(await ledger(instance)).toMatchObject([{ status: 'done', attempts: 1 }]);
    expect((await journalOf(bank, instance)).filter((line) => /incident|retried/.test(line))).toHaveLength(2);
    await bank.client.workflow.getHandle(start.workflowId).result();
    expect(await replay(bank, start.workflowId)).toBe(1);
  }, 30_000);

  test('that the provider does not understand is not tried again', async () => {
    bank.coreBank.next({ status: 400 });
    const start = await bank.accept(await bank.publish(plan));
    await bank.gateway.start(start);
    const { positions } = await untilInstance(bank, start.input.instance, ({ incident }) => incident);
    expect(positions[0]?.incident).toMatchObject({ code: 'effect-failed', message: 'http-400' });
    expect(bank.coreBank.requests() - requestsBefore).toBe(1);
    expect(await ledger(start.input.instance)).toMatchObject([{ status: 'failed', attempts: 1 }]);
  }, 30_000);

  test('on the customer’s record and message are written once, in one transaction with the ledger', async () => {
    const app = { code: 'app', family: 'customer', name: { zh: '手机银行' }, abilities: [] } as const;
    await bank.database.source.manager.insert(Channel, { ...app, abilities: [] });
    const drawn = planOf('start > set(#seen) > message -sent-> end; message -suppressed-> no=end(held); message -failed-> !');
    const start = await bank.accept(await bank.publish(drawn));
    await bank.gateway.start(start);
    await untilInstance(bank, start.input.instance, ({ outcome }) => outcome === 'held' || outcome === 'done');
    const [customer] = await bank.database.source.query('select attributes from customer where id = $1', [start.input.subject.id]);
    expect(customer).toEqual({ attributes: { tags: ['seen'] } });
    const deliveries = await bank.database.source.query('select status from delivery where instance_id = $1', [start.input.instance]);
    expect(deliveries).toHaveLength(1);
    expect((await ledger(start.input.instance)).map(({ status }) => status)).toEqual(['done', 'done']);
  }, 30_000);
});
