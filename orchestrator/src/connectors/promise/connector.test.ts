import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CustomerPromise } from '@tongtu/store';
import { open } from '@tongtu/store/codec';
import { openTestDatabase, SampleBank, sampleKeyRing, type SampleJourney, type TestDatabase } from '@tongtu/store/testing';
import type { JsonObject } from '@tongtu/workflows/graph';
import { connectorContract } from '../../testing/connector-contract.js';
import { makePromiseConnector } from './connector.js';

const MAKE = { kind: 'make', what: { zh: '{{p1}}的信托周五办好', en: "{{p1}}'s trust is ready on Friday" }, timeZone: 'Asia/Shanghai' };

connectorContract({
  name: 'promise',
  settings: MAKE,
  input: { p1: '王小芳', due: '2026-03-13' },
  secrets: ['王小芳'],
  outcomes: ['next'],
  count: async ({ database }, instance) => database.source.manager.countBy(CustomerPromise, { instanceId: instance }),
});

describe('a promise to a customer', () => {
  const connector = makePromiseConnector();
  let database: TestDatabase;
  let bank: SampleBank;
  let journey: SampleJourney;
  beforeAll(async () => {
    database = await openTestDatabase();
    bank = await SampleBank.open({ source: database.source, keyRing: sampleKeyRing });
    journey = await bank.journey('promises');
  }, 60_000);
  afterAll(() => database.close());

  async function write(instance: string, settings: JsonObject, { visit = 1, ...input }: JsonObject & { readonly visit?: number }) {
    const [row] = await database.source.query<{ subject_id: string }[]>('select subject_id from instance where id = $1', [instance]);
    const effect = {
      instance,
      key: `s:${visit}:promise.write:1`,
      subject: { kind: 'customer', id: row?.subject_id ?? '' },
      settings,
      input,
    };
    return (await database.source.transaction((manager) => connector.perform(effect, { manager, keyRing: sampleKeyRing }))).answer;
  }
  const promises = (instance: string) =>
    database.source.manager.find(CustomerPromise, { where: { instanceId: instance }, order: { due: 'asc' } });

  test('is kept sealed, in both languages; for a date it lasts until that day is over where the bank is', async () => {
    const instance = await bank.instance(journey, await bank.customer('P-1'));
    const { why } = await write(instance, MAKE, { p1: '王*芳', due: '2026-03-13' });
    expect(why).toEqual({ code: 'promise-made', args: { due: '2026-03-13T16:00:00.000Z' } });
    const [promise] = await promises(instance);
    expect(promise).toMatchObject({ status: 'open', due: new Date('2026-03-13T16:00:00Z') });
    const what = open(sampleKeyRing, { bytes: promise?.what ?? Buffer.alloc(0), keyId: promise?.keyId ?? '' });
    expect(what).toEqual({ zh: '王*芳的信托周五办好', en: "王*芳's trust is ready on Friday" });
  });

  test('for an instant lasts until then', async () => {
    const instance = await bank.instance(journey, await bank.customer('P-2'));
    await write(instance, MAKE, { p1: '', due: '2026-03-13T18:00:00+08:00' });
    expect((await promises(instance)).map(({ due }) => due.toISOString())).toEqual(['2026-03-13T10:00:00.000Z']);
  });

  test('within working days is counted from then by the calendar of the bank', async () => {
    const instance = await bank.instance(journey, await bank.customer('P-5'));
    const within = { zone: 'Asia/Shanghai', working: { amount: 2, unit: 'days' } };
    await write(instance, { ...MAKE, within }, { p1: '', due: '2026-03-13T10:00:00+08:00' });
    expect((await promises(instance)).map(({ due }) => due.toISOString())).toEqual(['2026-03-17T02:00:00.000Z']);
    const unknown = { ...MAKE, within: { ...within, calendar: 'nowhere' } };
    await expect(write(instance, unknown, { visit: 2, p1: '', due: '2026-03-13T10:00:00+08:00' })).rejects.toMatchObject({
      code: 'calendar-unknown',
    });
  });

  test('without a date is not made, and a person is told', async () => {
    const instance = await bank.instance(journey, await bank.customer('P-3'));
    await expect(write(instance, MAKE, { p1: '', due: null })).rejects.toMatchObject({ code: 'promise-without-date', isRetryable: false });
    await expect(write(instance, MAKE, { p1: '', due: 'soon' })).rejects.toMatchObject({ code: 'promise-without-date' });
    expect(await promises(instance)).toEqual([]);
  });

  test('is settled with the others of its instance, once', async () => {
    const instance = await bank.instance(journey, await bank.customer('P-4'));
    await write(instance, MAKE, { p1: '', due: '2026-03-13' });
    await write(instance, MAKE, { p1: '', due: '2026-03-14', visit: 2 });
    expect((await write(instance, { kind: 'settle', as: 'kept' }, { visit: 3 })).why).toEqual({
      code: 'promises-settled',
      args: { count: 2 },
    });
    await write(instance, { kind: 'settle', as: 'broken' }, { visit: 4 });
    expect((await promises(instance)).map(({ status }) => status)).toEqual(['kept', 'kept']);
  });
});
