import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestDatabase, SampleBank, sampleKeyRing, type SampleJourney, type TestDatabase } from '@tongtu/store/testing';
import { seal } from '@tongtu/store/codec';
import type { Json, JsonObject } from '@tongtu/workflows/graph';
import { connectorContract } from '../../testing/connector-contract.js';
import { makeMatchConnector } from './connector.js';

const label = (zh: string) => ({ zh, en: zh });
const offer = (id: string, more: JsonObject = {}): JsonObject => ({
  ...{ id, label: label(id), items: ['deposit'], content: null, channels: [], benefit: null },
  ...more,
});
const settingsOf = (offers: readonly JsonObject[], more: JsonObject = {}): JsonObject => ({
  ...{
    method: 'table',
    offers,
    signals: [],
    lookBackMs: 86_400_000,
    halfLifeMs: 3_600_000,
    prefers: 'best',
    withinMs: 86_400_000,
    least: null,
  },
  ...more,
});

connectorContract({
  name: 'match',
  settings: settingsOf([offer('a', { items: ['not-there'] })]),
  input: { 'a.when': true, note: '王小芳' },
  secrets: ['王小芳'],
  outcomes: ['none'],
  count: null,
});

describe('a match', () => {
  const connector = makeMatchConnector();
  let database: TestDatabase;
  let bank: SampleBank;
  let journey: SampleJourney;
  beforeAll(async () => {
    database = await openTestDatabase();
    bank = await SampleBank.open({ source: database.source, keyRing: sampleKeyRing });
    journey = await bank.journey('matches');
    for (const [code, kind] of [
      ['deposit', 'product'],
      ['fund', 'product'],
      ['app', 'channel'],
      ['sms', 'channel'],
    ])
      // prettier-ignore
      await database.source.query('insert into catalogue_item (code, kind, label) values ($1, $2, $3)', [code, kind, label(code ?? '')]);
    await database.source.query(`update catalogue_item set rule = 'customer.tier == "vip"', risk = 3 where code = 'fund'`);
  }, 60_000);
  afterAll(() => database.close());

  async function pool(code: string, total: number) {
    await database.source.query(`insert into catalogue_item (code, kind, label) values ($1, 'benefit', $2)`, [code, label(code)]);
    await database.source.query('insert into benefit_pool (code, total) values ($1, $2)', [code, total]);
  }

  interface Asked {
    readonly input?: Readonly<Record<string, Json>>;
    readonly instance?: string;
    readonly subject?: { readonly kind: string; readonly id: string };
  }

  async function ask(customer: string, settings: JsonObject, { input = {}, instance, subject }: Asked = {}) {
    const offers = settings['offers'] as readonly JsonObject[];
    const effect = {
      instance: instance ?? (await bank.instance(journey, customer, 'ended')),
      key: 'm:1:match.choose:1',
      subject: subject ?? { kind: 'customer', id: customer },
      settings,
      input: { ...Object.fromEntries(offers.map(({ id }) => [`${String(id)}.when`, true])), ...input },
    };
    return database.source.transaction(async (manager) => (await connector.perform(effect, { manager, keyRing: sampleKeyRing })).answer);
  }

  const grantsOf = async (code: string) =>
    (await database.source.query<unknown[]>('select 1 from benefit_grant where pool = $1', [code])).length;

  test('goes by the catalogue of this moment, and by the rule of an item', async () => {
    const settings = settingsOf([offer('first', { items: ['fund'] }), offer('second')]);
    const input = { risk: 5 };
    expect(await ask(await bank.customer('M-1', { tier: 'vip' }), settings, { input })).toMatchObject({
      outcome: 'matched',
      values: { offer: 'first', items: ['fund'], at: null },
      why: { code: 'match-chosen', args: { by: 'table', others: [{ id: 'second', code: 'match-behind' }] } },
    });
    expect(await ask(await bank.customer('M-2'), settings, { input })).toMatchObject({
      values: { offer: 'second' },
      why: { args: { others: [{ id: 'first', code: 'match-not-for-customer' }] } },
    });
  });

  test('takes the benefit with the choice; when the pool is dry the next offer has its turn', async () => {
    await pool('tickets', 1);
    const settings = settingsOf([offer('with', { benefit: 'tickets' }), offer('without')]);
    expect((await ask(await bank.customer('M-3'), settings)).values).toMatchObject({ offer: 'with', benefit: 'tickets' });
    expect(await ask(await bank.customer('M-4'), settings)).toMatchObject({
      values: { offer: 'without', benefit: null },
      why: { args: { others: [{ id: 'with', code: 'match-benefit-used-up' }] } },
    });
    expect(await ask(await bank.customer('M-5'), settingsOf([offer('with', { benefit: 'tickets' })]))).toMatchObject({ outcome: 'none' });
  });

  test('never overdraws a pool: of fifty customers at once ten have one of ten, and the rest the next offer', async () => {
    await pool('rush', 10);
    const settings = settingsOf([offer('with', { benefit: 'rush' }), offer('without')]);
    const customers = await Promise.all(Array.from({ length: 50 }, (_, index) => bank.customer(`M-rush-${index}`)));
    const answers = await Promise.all(customers.map((customer) => ask(customer, settings)));
    expect(answers.filter(({ values }) => values?.['benefit'] === 'rush')).toHaveLength(10);
    expect(answers.filter(({ values }) => values?.['offer'] === 'without')).toHaveLength(40);
    expect(await grantsOf('rush')).toBe(10);
  });

  test('grants nothing for a better moment that is still to come', async () => {
    await pool('soon', 5);
    const at = new Date(Date.now() + 3_600_000).toISOString();
    const settings = settingsOf([offer('a', { benefit: 'soon' })]);
    expect(await ask(await bank.customer('M-6'), settings, { input: { 'a.from': at } })).toMatchObject({
      ...{ outcome: 'later', values: { offer: 'a', at }, why: { code: 'match-later', args: { at } } },
    });
    expect(await grantsOf('soon')).toBe(0);
  });

  test('grants a benefit to customers alone', async () => {
    await pool('people', 5);
    const customer = await bank.customer('M-7');
    const subject = { kind: 'case', id: randomUUID() };
    const answer = await ask(customer, settingsOf([offer('a', { benefit: 'people' })]), { subject });
    expect(answer).toMatchObject({ outcome: 'none', why: { args: { others: [{ code: 'match-no-customer' }] } } });
  });

  test('by events: the newer counts more, the older half by half, and what is too old not at all', async () => {
    const customer = await bank.customer('M-8');
    const { bytes, keyId } = seal(sampleKeyRing, {});
    const happened = (name: string, minutesAgo: number) =>
      database.source.query(
        `insert into event (source, event_id, name, customer_id, at, data, key_id) values ('test', $1, $2, $3, now() - make_interval(mins => $4), $5, $6)`,
        [randomUUID(), name, customer, minutesAgo, bytes, keyId],
      );
    await happened('looked-at-funds', 60);
    await happened('looked-at-deposits', 0);
    await happened('asked-about-gold', 60 * 48);
    const signals = [
      { event: 'looked-at-funds', offer: 'a', points: 3 },
      { event: 'looked-at-deposits', offer: 'b', points: 2 },
      { event: 'asked-about-gold', offer: 'c', points: 100 },
    ];
    const { values } = await ask(customer, settingsOf([offer('a'), offer('b'), offer('c')], { method: 'events', signals }));
    expect(values).toMatchObject({
      offer: 'b',
      losers: [
        { id: 'a', args: { score: 1.5 } },
        { id: 'c', args: { score: 0 } },
      ],
    });
    expect(Number(values?.['score'])).toBeCloseTo(2, 1);
  });

  test('by an outside model: its scores decide; when it was silent the table does, and the reason says so', async () => {
    const settings = settingsOf([offer('a'), offer('b')], { method: 'model' });
    const customer = await bank.customer('M-9');
    const instance = await bank.instance(journey, customer, 'ended');
    const { bytes, keyId } = seal(sampleKeyRing, { outcome: 'scored', values: { scores: { a: 0.2, b: 0.7 } } });
    await database.source.query(
      `insert into effect (instance_id, key, operation, status, request_hash, answer, key_id, attempts, done_at)
       values ($1, 'm:1:match.ask:1', 'match.ask', 'done', 'x', $2, $3, 1, now())`,
      [instance, bytes, keyId],
    );
    expect(await ask(customer, settings, { instance })).toMatchObject({
      values: { offer: 'b', score: 0.7 },
      why: { args: { by: 'model' } },
    });
    expect(await ask(await bank.customer('M-10'), settings)).toMatchObject({
      values: { offer: 'a', score: null },
      why: { args: { by: 'model-silent' } },
    });
  });

  test('speaks in the channel that the customer likes, where the offer goes by it', async () => {
    const customer = await bank.customer('M-11');
    const settings = settingsOf([offer('a', { channels: ['app', 'sms'] })]);
    expect((await ask(customer, settings)).values).toMatchObject({ channel: 'app' });
    await database.source.query(`update customer set attributes = '{"preferredChannel":"sms"}' where id = $1`, [customer]);
    expect((await ask(customer, settings)).values).toMatchObject({ channel: 'sms' });
  });
});
