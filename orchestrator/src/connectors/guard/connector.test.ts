import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WordList } from '@tongtu/store';
import { openTestDatabase, SampleBank, sampleKeyRing, type SampleJourney, type TestDatabase } from '@tongtu/store/testing';
import type { JsonObject } from '@tongtu/workflows/graph';
import { connectorContract } from '../../testing/connector-contract.js';
import { makeGuardConnector } from './connector.js';

const name = (zh: string) => ({ zh, en: zh });
const limit = (most: number, severity = 'block') => ({ id: 'l', label: name('限额'), kind: 'limit', limit: 'gifts', most, severity });

connectorContract({
  name: 'guard',
  settings: { checks: [limit(100)], timeZone: 'Asia/Shanghai' },
  input: { text: '王小芳您好', 'l.amount': 60 },
  secrets: ['王小芳'],
  outcomes: ['pass'],
  count: async ({ database }, instance) => {
    const [row] = await database.source.query<{ sum: string }[]>('select sum(amount) from limit_use where instance_id = $1', [instance]);
    return Number(row?.sum) / 60;
  },
});

describe('a check of compliance', () => {
  const connector = makeGuardConnector();
  let database: TestDatabase;
  let bank: SampleBank;
  let journey: SampleJourney;
  beforeAll(async () => {
    database = await openTestDatabase();
    bank = await SampleBank.open({ source: database.source, keyRing: sampleKeyRing });
    journey = await bank.journey('guards');
    await database.source.manager.insert(WordList, { code: 'sales', label: name('营销词表'), kind: 'sensitive', words: ['保本保息'] });
    await database.source.manager.insert(WordList, { code: 'black', label: name('黑名单'), kind: 'blacklist', words: ['G-9'] });
  }, 60_000);
  afterAll(() => database.close());

  async function ask(customer: string, checks: readonly JsonObject[], input: JsonObject = {}) {
    const instance = await bank.instance(journey, customer, 'ended');
    const subject = { kind: 'customer', id: customer };
    const effect = { instance, key: 'g:1:guard.check:1', subject, settings: { checks, timeZone: 'Asia/Shanghai' }, input };
    return database.source.transaction(async (manager) => (await connector.perform(effect, { manager, keyRing: sampleKeyRing })).answer);
  }

  const words = { id: 'w', label: name('敏感词'), kind: 'words', list: 'sales', severity: 'block' };

  test('goes by the lists of this moment: a word that compliance adds is found at once', async () => {
    const customer = await bank.customer('G-1');
    expect(await ask(customer, [words], { text: '稳赚不赔' })).toMatchObject({ outcome: 'pass', why: { code: 'guard-passed' } });
    await database.source.query(`update word_list set words = words || '{稳赚}', version = version + 1 where code = 'sales'`);
    expect(await ask(customer, [words], { text: '稳 赚不赔' })).toEqual({
      outcome: 'block',
      values: { found: ['稳赚'] },
      why: { code: 'guard-words', args: { found: '稳赚', list: name('营销词表'), rule: name('敏感词'), more: 0 } },
    });
  });

  test('knows the customer: consent and blacklist', async () => {
    const checks: readonly JsonObject[] = [
      { id: 'c', label: name('同意'), kind: 'consent', consent: 'sales', severity: 'warn' },
      { id: 'b', label: name('名单'), kind: 'blacklist', blacklist: 'black', severity: 'block' },
    ];
    expect(await ask(await bank.customer('G-2'), checks)).toMatchObject({ outcome: 'warn', why: { code: 'guard-consent' } });
    expect(await ask(await bank.customer('G-9'), checks)).toMatchObject({
      outcome: 'block',
      values: { found: ['名单', '同意'] },
      why: { code: 'guard-blacklist', args: { more: 1 } },
    });
  });

  test('counts a limit over all journeys of the day, and what is blocked uses nothing', async () => {
    const customer = await bank.customer('G-3');
    const outcomes: string[] = [];
    for (const amount of [60, 60, 40, 0.01]) outcomes.push((await ask(customer, [limit(100)], { 'l.amount': amount })).outcome);
    expect(outcomes).toEqual(['pass', 'block', 'pass', 'block']);
    await database.source.query(`update limit_use set day = day - 1 where customer_id = $1`, [customer]);
    expect((await ask(customer, [limit(100)], { 'l.amount': 100 })).outcome).toBe('pass');
  });

  test('never lets a limit be overshot, however many ask at once', async () => {
    const customer = await bank.customer('G-4');
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(customer, [limit(100)], { 'l.amount': 30 })));
    expect(answers.filter(({ outcome }) => outcome === 'pass')).toHaveLength(3);
  });

  test('of somebody who is no customer does not pass what asks for one', async () => {
    const customer = await bank.customer('G-5');
    const instance = await bank.instance(journey, customer, 'ended');
    const effect = { instance, key: 'g:1:guard.check:1', subject: { kind: 'case', id: randomUUID() }, input: {} };
    const settings = { checks: [limit(100)], timeZone: 'Asia/Shanghai' };
    const { answer } = await database.source.transaction((manager) =>
      connector.perform({ ...effect, settings }, { manager, keyRing: sampleKeyRing }),
    );
    expect(answer).toMatchObject({ outcome: 'block', why: { code: 'guard-no-customer' } });
  });
});
