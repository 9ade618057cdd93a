import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestDatabase, SampleBank, sampleKeyRing, type SampleJourney, type TestDatabase } from '../testing/index.js';
import { markDelivered, pendingInbox, putInInbox, undeliveredInstances, type InboxEntry } from './inbox.js';
import type { StoreAccess } from './store-access.js';

let database: TestDatabase;
let store: StoreAccess;
let journey: SampleJourney;
let customer: string;
let bank: SampleBank;

beforeAll(async () => {
  database = await openTestDatabase();
  store = { source: database.source, keyRing: sampleKeyRing };
  bank = await SampleBank.open({ source: database.source, keyRing: sampleKeyRing });
  customer = await bank.customer('1001');
  journey = await bank.journey('sample');
}, 60_000);
afterAll(() => database.close());

const newInstance = (status?: 'running' | 'ended') => bank.instance(journey, customer, status);

function event(instance: string, id: string): InboxEntry {
  return {
    instance,
    source: 'event:app',
    eventId: id,
    happening: (inbox) => ({ type: 'event', at: '2026-11-01T08:00:00.000Z', inbox, id, name: 'paid', data: { amount: 12 } }),
  };
}

const put = (entry: InboxEntry) => database.source.transaction((manager) => putInInbox(manager, sampleKeyRing, entry));

describe('the inbox of an instance', () => {
  test('numbers what comes at once from many sides without a gap', async () => {
    const instance = await newInstance();
    await Promise.all(Array.from({ length: 40 }, (_, index) => put(event(instance, `e${index}`))));
    const pending = await pendingInbox(store, instance);
    expect(pending.map(({ inbox }) => inbox)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  test('takes the same event once, however often it comes', async () => {
    const instance = await newInstance();
    const receipts = await Promise.all([put(event(instance, 'same')), put(event(instance, 'same')), put(event(instance, 'same'))]);
    expect(receipts.map((receipt) => receipt.taken && receipt.number)).toEqual([1, 1, 1]);
    expect(receipts.filter((receipt) => receipt.taken && receipt.duplicate)).toHaveLength(2);
    expect(await pendingInbox(store, instance)).toHaveLength(1);
  });

  test('gives its number back when the transaction fails', async () => {
    const instance = await newInstance();
    const failing = database.source.transaction(async (manager) => {
      await putInInbox(manager, sampleKeyRing, event(instance, 'lost'));
      throw new Error('nothing of this happened');
    });
    await expect(failing).rejects.toThrow('nothing of this happened');
    expect(await put(event(instance, 'kept'))).toMatchObject({ taken: true, number: 1 });
  });

  test('tells what is pending in order until it is delivered, sealed at rest', async () => {
    const instance = await newInstance();
    for (const id of ['a', 'b', 'c']) await put(event(instance, id));
    await markDelivered(store, instance, [1, 3]);
    expect(await pendingInbox(store, instance)).toEqual([
      { inbox: 2, happening: { type: 'event', at: '2026-11-01T08:00:00.000Z', inbox: 2, id: 'b', name: 'paid', data: { amount: 12 } } },
    ]);
    const [row] = await database.source.query<{ happening: Buffer }[]>('select happening from inbox where instance_id = $1', [instance]);
    expect(row?.happening.includes('amount')).toBe(false);
  });

  test('takes nothing in once the instance is over', async () => {
    const instance = await newInstance('ended');
    expect(await put(event(instance, 'late'))).toEqual({ taken: false, why: 'ended' });
  });

  test('shows the dispatcher which instances wait, and not those that were told', async () => {
    const [waiting, told] = [await newInstance(), await newInstance()];
    await put(event(waiting, 'w'));
    await put(event(told, 't'));
    await markDelivered(store, told, [1]);
    const found = await undeliveredInstances(store, 0);
    expect(found).toContain(waiting);
    expect(found).not.toContain(told);
    expect(await undeliveredInstances(store, 60_000)).not.toContain(waiting);
  });
});
