import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestDatabase, SampleBank, sampleKeyRing, type SampleJourney, type TestDatabase } from '@tongtu/store/testing';
import type { Json, JsonObject } from '@tongtu/workflows/graph';
import { connectorContract } from '../../testing/connector-contract.js';
import { makeSubJourneyConnector } from './connector.js';

const once = { journey: 'kyc', each: false, atOnce: 1, waits: true, collects: false, outcomes: ['verified'] };

connectorContract({
  name: 'sub-journey',
  settings: once,
  input: { name: '王小芳' },
  secrets: ['王小芳'],
  outcomes: ['begun'],
  count: async ({ database }, instance) =>
    (await database.source.query<unknown[]>('select 1 from call_item where caller_id = $1', [instance])).length,
});

describe('a call', () => {
  const connector = makeSubJourneyConnector();
  const each = { ...once, each: true, atOnce: 2 };
  let database: TestDatabase;
  let bank: SampleBank;
  let journey: SampleJourney;
  beforeAll(async () => {
    database = await openTestDatabase();
    bank = await SampleBank.open({ source: database.source, keyRing: sampleKeyRing });
    journey = await bank.journey('callers');
  }, 60_000);
  afterAll(() => database.close());

  let calls = 0;
  async function perform(settings: JsonObject, input: Readonly<Record<string, Json>>) {
    calls += 1;
    const customer = await bank.customer(`C-${calls}`);
    const instance = await bank.instance(journey, customer);
    const effect = { instance, key: 'call:1:journey.call:1', subject: { kind: 'customer', id: customer }, settings, input };
    const { answer } = await database.source.transaction((manager) => connector.perform(effect, { manager, keyRing: sampleKeyRing }));
    return { instance, key: effect.key, answer };
  }
  const stateOf = async (instance: string) =>
    database.source.query<{ status: string; items: number; looks: number }[]>(
      `select status, (select count(*)::int from call_item where caller_id = $1) as items,
         (select count(*)::int from outbox where instance_id = $1 and kind = 'call') as looks from call where instance_id = $1`,
      [instance],
    );

  test('for each item of a list writes one journey down for each, and asks for a look', async () => {
    const { instance, answer } = await perform(each, { items: [{ name: '甲' }, { name: '乙' }] });
    expect(answer).toEqual({ outcome: 'begun' });
    expect(await stateOf(instance)).toEqual([{ status: 'open', items: 2, looks: 1 }]);
  });

  test('of nothing is done at once, and one that nobody waits for too', async () => {
    const values = { counts: { all: 0, completed: 0, failed: 0 }, results: [] };
    expect((await perform(each, { items: [] })).answer).toEqual({ outcome: 'completed', values });
    const detached = await perform({ ...each, waits: false }, { items: [{}] });
    expect(detached.answer).toMatchObject({ outcome: 'completed', values: { counts: { all: 1 } } });
    expect(await stateOf(detached.instance)).toEqual([{ status: 'open', items: 1, looks: 1 }]);
  });

  test('for what is no list, or too long a one, fails with the reason', async () => {
    const why = async (items: Json) => (await perform(each, { items })).answer;
    expect(await why(null)).toEqual({ outcome: 'failed', why: { code: 'call-list-wrong' } });
    expect(await why(['a'])).toEqual({ outcome: 'failed', why: { code: 'call-list-wrong' } });
    expect(await why(Array.from({ length: 1_001 }, () => ({})))).toEqual({ outcome: 'failed', why: { code: 'call-list-too-long' } });
  });

  test('is recalled once; what was never called needs nothing', async () => {
    const { instance, key } = await perform(each, { items: [{}] });
    const recall = (of: string) =>
      database.source.transaction(
        (manager) => connector.recall?.({ instance, key: of }, { manager, keyRing: sampleKeyRing }) ?? Promise.resolve(),
      );
    await recall(key);
    await recall(key);
    await recall('other:1:journey.call:1');
    expect(await stateOf(instance)).toEqual([{ status: 'recalled', items: 1, looks: 2 }]);
  });
});
