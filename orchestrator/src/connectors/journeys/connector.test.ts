import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestDatabase, SampleBank, sampleKeyRing, type SampleJourney, type TestDatabase } from '@tongtu/store/testing';
import { pendingInbox } from '@tongtu/store/work';
import { connectorContract } from '../../testing/connector-contract.js';
import { makeJourneysConnector } from './connector.js';

const REASON = { zh: '客户说有困难', en: 'the customer declared hardship' };

connectorContract({
  name: 'journeys',
  settings: { action: 'pause', class: 'sales', reason: REASON },
  input: {},
  secrets: [],
  outcomes: ['next'],
  count: null,
});

describe("putting a customer's other journeys on hold", () => {
  const connector = makeJourneysConnector();
  let database: TestDatabase;
  let bank: SampleBank;
  let sales: SampleJourney;
  let service: SampleJourney;
  beforeAll(async () => {
    database = await openTestDatabase();
    bank = await SampleBank.open({ source: database.source, keyRing: sampleKeyRing });
    [sales, service] = [await bank.journey('offers'), await bank.journey('hardship')];
    await database.source.query(`update version set graph = jsonb_set(graph, '{settings,contactClass}', '"sales"') where id = $1`, [
      sales.version,
    ]);
  }, 60_000);
  afterAll(() => database.close());

  const own = (customer: string) => bank.instance(service, customer);
  async function ask(instance: string, customer: string, action: 'pause' | 'resume') {
    const key = `s:1:journeys.pause:${action}-${randomUUID()}`;
    const effect = {
      instance,
      key,
      subject: { kind: 'customer', id: customer },
      settings: { action, class: 'sales', reason: REASON },
      input: {},
    };
    return (await database.source.transaction((manager) => connector.perform(effect, { manager, keyRing: sampleKeyRing }))).answer;
  }
  const orders = async (instance: string) =>
    (await pendingInbox({ source: database.source, keyRing: sampleKeyRing }, instance)).map(({ happening }) =>
      happening.type === 'commanded' ? [happening.command.kind, happening.actor.kind, happening.reason] : happening.type,
    );

  test('orders those of the class that go on, in the name of the journey and with its reason, and no others', async () => {
    const [customer, stranger] = [await bank.customer('H-1'), await bank.customer('H-2')];
    const me = await own(customer);
    const other = await bank.instance(sales, customer);
    const untouched = [
      await bank.instance(service, customer, 'ended'),
      await bank.instance(sales, customer, 'ended'),
      await bank.instance(sales, stranger),
    ];
    expect(await ask(me, customer, 'pause')).toEqual({ outcome: 'next', why: { code: 'journeys-paused', args: { count: 1 } } });
    expect(await orders(other)).toEqual([['pause', 'system', '客户说有困难']]);
    for (const instance of [me, ...untouched]) expect(await orders(instance)).toEqual([]);
  });

  test('asks nothing of a journey that is on hold already', async () => {
    const customer = await bank.customer('H-3');
    const other = await bank.instance(sales, customer);
    const me = await own(customer);
    await ask(me, customer, 'pause');
    expect((await ask(me, customer, 'pause')).why).toEqual({ code: 'journeys-paused', args: { count: 0 } });
    expect(await orders(other)).toHaveLength(1);
  });

  test('holds again what a person has let go on meanwhile', async () => {
    const customer = await bank.customer('H-6');
    const [me, other] = [await own(customer), await bank.instance(sales, customer)];
    await ask(me, customer, 'pause');
    await database.source.query(`update inbox set delivered_at = now() - interval '1 minute' where instance_id = $1`, [other]);
    expect((await ask(me, customer, 'pause')).why).toEqual({ code: 'journeys-paused', args: { count: 1 } });
  });

  test('is undone for those alone that were put on hold so: what a person paused stays', async () => {
    const customer = await bank.customer('H-4');
    const me = await own(customer);
    const byPerson = await bank.instance(sales, customer);
    await database.source.query(`update instance set status = 'paused' where id = $1`, [byPerson]);
    await ask(me, customer, 'pause');
    expect((await ask(me, customer, 'resume')).why).toEqual({ code: 'journeys-resumed', args: { count: 0 } });
    const held = await bank.customer('H-5');
    const [mine, other] = [await own(held), await bank.instance(sales, held)];
    await ask(mine, held, 'pause');
    await ask(mine, held, 'resume');
    expect(await orders(other)).toEqual([
      ['pause', 'system', '客户说有困难'],
      ['resume', 'system', '客户说有困难'],
    ]);
    expect(await orders(byPerson)).toEqual([]);
  });
});
