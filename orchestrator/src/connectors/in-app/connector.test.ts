import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Channel, Delivery } from '@tongtu/store';
import { open } from '@tongtu/store/codec';
import { openTestDatabase, SampleBank, sampleKeyRing, type SampleJourney, type TestDatabase } from '@tongtu/store/testing';
import type { JsonObject } from '@tongtu/workflows/graph';
import { connectorContract } from '../../testing/connector-contract.js';
import type { LocalConnector } from '../connector.js';
import { makeInAppConnector } from './connector.js';

connectorContract({
  name: 'in-app',
  settings: { channel: 'in-app', class: 'service', consent: 'service', title: { zh: '{{p1}}您好' }, body: { zh: '就差一步' } },
  input: { p1: '王小芳' },
  secrets: ['王小芳'],
  outcomes: ['sent', 'suppressed'],
  count: async ({ database }, instance) => {
    const rows = await database.source.query<unknown[]>('select 1 from delivery where instance_id = $1', [instance]);
    return rows.length;
  },
});

describe('a message in the app', () => {
  const connector: LocalConnector = makeInAppConnector();
  let database: TestDatabase;
  let bank: SampleBank;
  let journey: SampleJourney;
  beforeAll(async () => {
    database = await openTestDatabase();
    bank = await SampleBank.open({ source: database.source, keyRing: sampleKeyRing });
    journey = await bank.journey('messages');
  }, 60_000);
  afterAll(() => database.close());

  async function send(customer: string, settings: JsonObject) {
    const instance = await bank.instance(journey, customer);
    const drawn = { channel: 'in-app', title: { zh: '{{p1}}您好', en: 'Dear {{p1}}' }, body: { zh: '就差一步' }, ...settings };
    const effect = {
      instance,
      key: 'm:1:message.send:1',
      subject: { kind: 'customer', id: customer },
      settings: drawn,
      input: { p1: '王*芳' },
    };
    const { answer } = await database.source.transaction((manager) => connector.perform(effect, { manager, keyRing: sampleKeyRing }));
    const delivery = await database.source.manager.findOneBy(Delivery, { instanceId: instance });
    return { answer, delivery };
  }

  test('waits for a channel, and then reaches the customer in their language', async () => {
    const customer = await bank.customer(randomUUID());
    expect((await send(customer, { class: 'service' })).answer).toEqual({ outcome: 'suppressed', why: { code: 'no-channel' } });
    await database.source.manager.insert(Channel, { code: 'app', family: 'customer', name: { zh: '手机银行' }, abilities: [] });
    await database.source.query(`update customer set language = 'en' where id = $1`, [customer]);
    const { answer, delivery } = await send(customer, { class: 'service', consent: 'service' });
    expect(answer).toEqual({ outcome: 'sent' });
    expect(delivery).toMatchObject({ channel: 'app', status: 'sent', customerId: customer });
    const words = [delivery?.title, delivery?.body].map((bytes) =>
      open(sampleKeyRing, { bytes: bytes ?? Buffer.alloc(0), keyId: delivery?.keyId ?? '' }),
    );
    expect(words).toEqual(['Dear 王*芳', '就差一步']);
  });

  test('goes by consent, and says which one was missing; what the law demands needs none', async () => {
    const customer = await bank.customer(randomUUID());
    for (const [settings, consent] of [
      [{ class: 'sales' }, 'sales'],
      [{ class: 'service', consent: 'marketing' }, 'sales'],
    ] as const) {
      const { answer, delivery } = await send(customer, settings);
      expect(answer).toEqual({ outcome: 'suppressed', why: { code: 'no-consent', args: { consent } } });
      expect(delivery?.status).toBe('suppressed');
    }
    expect((await send(customer, { class: 'regulatory' })).answer.outcome).toBe('sent');
  });

  test('to somebody who is no customer is held back without a row', async () => {
    const customer = await bank.customer(randomUUID());
    const instance = await bank.instance(journey, customer);
    const effect = { instance, key: 'm:1:message.send:1', subject: { kind: 'case', id: customer }, settings: {}, input: {} };
    const { answer } = await database.source.transaction((manager) => connector.perform(effect, { manager, keyRing: sampleKeyRing }));
    expect(answer).toEqual({ outcome: 'suppressed', why: { code: 'no-addressee' } });
    expect(await database.source.manager.countBy(Delivery, { instanceId: instance })).toBe(0);
  });
});
