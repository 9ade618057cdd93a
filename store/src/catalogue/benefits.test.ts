import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestDatabase, SampleBank, sampleKeyRing, type SampleJourney, type TestDatabase } from '../testing/index.js';
import { readCatalogue, readPools } from './catalogue.js';
import { grantBenefit, type GrantWish } from './grant-benefit.js';

const label = { zh: '话费券', en: 'Phone credit' };

describe('a pool of benefits', () => {
  let database: TestDatabase;
  let bank: SampleBank;
  let journey: SampleJourney;
  beforeAll(async () => {
    database = await openTestDatabase();
    bank = await SampleBank.open({ source: database.source, keyRing: sampleKeyRing });
    journey = await bank.journey('benefits');
  }, 60_000);
  afterAll(() => database.close());

  async function pool(
    code: string,
    total: number,
    more: { readonly perCustomer?: number; readonly opens?: string; readonly closes?: string } = {},
  ) {
    const { perCustomer = null, opens = null, closes = null } = more;
    await database.source.query(`insert into catalogue_item (code, kind, label) values ($1, 'benefit', $2)`, [code, label]);
    await database.source.query('insert into benefit_pool (code, total, per_customer, opens_at, closes_at) values ($1, $2, $3, $4, $5)', [
      ...[code, total, perCustomer, opens, closes],
    ]);
  }

  const grant = (wish: GrantWish) => database.source.transaction((manager) => grantBenefit(manager, wish));
  const wishOf = async (of: string, customer: string): Promise<GrantWish> => ({
    ...{ instance: await bank.instance(journey, customer, 'ended'), key: 'match:1:match.choose:1', pool: of, customer },
  });

  async function booksOf(code: string) {
    const [row] = await database.source.query<{ granted: number; ledger: number }[]>(
      'select granted, (select count(*)::int from benefit_grant where pool = code) as ledger from benefit_pool where code = $1',
      [code],
    );
    return [row?.granted, row?.ledger];
  }

  test('is never overdrawn: of fifty customers at once ten have one of ten, and the count agrees with the ledger', async () => {
    await pool('rush', 10);
    const wishes = await Promise.all(Array.from({ length: 50 }, async (_, index) => wishOf('rush', await bank.customer(`B-${index}`))));
    const granted = await Promise.all(wishes.map(grant));
    expect(granted.filter(Boolean)).toHaveLength(10);
    expect(await booksOf('rush')).toEqual([10, 10]);
  });

  test('grants once under one key, however often and however many at once ask', async () => {
    await pool('once', 3);
    const wish = await wishOf('once', await bank.customer('B-once'));
    expect(await grant(wish)).toBe(true);
    expect(await Promise.all(Array.from({ length: 8 }, () => grant(wish)))).toEqual(Array.from({ length: 8 }, () => true));
    expect(await booksOf('once')).toEqual([1, 1]);
  });

  test('gives a customer no more than their share, also by two journeys at the same moment', async () => {
    await pool('share', 100, { perCustomer: 2 });
    const customer = await bank.customer('B-share');
    const wishes = await Promise.all(Array.from({ length: 12 }, () => wishOf('share', customer)));
    expect((await Promise.all(wishes.map(grant))).filter(Boolean)).toHaveLength(2);
    expect(await booksOf('share')).toEqual([2, 2]);
  });

  test('grants between its times alone: from the first (included) to the last (excluded)', async () => {
    await pool('early', 5, { opens: '2999-01-01T00:00:00Z' });
    await pool('over', 5, { closes: '2000-01-01T00:00:00Z' });
    const customer = await bank.customer('B-times');
    expect([await grant(await wishOf('early', customer)), await grant(await wishOf('over', customer))]).toEqual([false, false]);
  });

  test('takes nothing when the transaction does not commit', async () => {
    await pool('undone', 1);
    const wish = await wishOf('undone', await bank.customer('B-undone'));
    const broken = database.source.transaction(async (manager) => {
      await grantBenefit(manager, wish);
      throw new Error('the effect broke');
    });
    await expect(broken).rejects.toThrow('the effect broke');
    expect(await booksOf('undone')).toEqual([0, 0]);
    expect(await grant(wish)).toBe(true);
  });

  test('cannot be overdrawn even by a program that does not ask: the table itself refuses', async () => {
    await pool('wall', 1);
    await expect(database.source.query(`update benefit_pool set granted = 2 where code = 'wall'`)).rejects.toThrow(/check/);
  });

  test('is read with what is left and what the customer has had', async () => {
    await pool('read', 4, { perCustomer: 1, opens: '2020-01-01T00:00:00Z' });
    const customer = await bank.customer('B-read');
    await grant(await wishOf('read', customer));
    const { manager } = database.source;
    expect((await readPools(manager, { codes: ['read', 'none'], customer })).get('read')).toEqual({
      ...{ left: 3, perCustomer: 1, had: 1, opensAt: '2020-01-01T00:00:00.000Z', closesAt: null },
    });
    expect((await readPools(manager, { codes: ['read'], customer: null })).get('read')?.had).toBe(0);
    expect((await readCatalogue(manager, ['read', 'none'])).get('read')).toMatchObject({
      kind: 'benefit',
      risk: null,
      isActive: true,
      rule: '',
    });
  });
});
