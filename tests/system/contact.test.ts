import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ChannelClient } from '@tongtu/api/client';
import { draw } from '@tongtu/workflows/testing';
import { auditBooks } from '../faults/load/books.js';
import { must, openBank, type Bank } from '../journeys/bank/open-bank.js';
import { startTongtu, type RunningTongtu } from '../services/start-tongtu.js';
import { until } from '../services/until.js';

const journey = 'spring-offer';
const text = { zh: '您好', en: 'Hello' };
const graph = draw('start(key) > message(sales) -sent-> end; message -suppressed-> held=end(held); message -failed-> lost=end(lost)', {
  variables: { key: 'string' },
  settings: { contactClass: 'sales' },
  configs: {
    start: { reentry: { kind: 'per-key', key: 'vars.key' } },
    message: {
      channels: [
        { channel: 'sms', body: text },
        { channel: 'mail', title: text, body: text },
      ],
      tries: 3,
    },
  },
});

let tongtu: RunningTongtu;
let bank: Bank;
beforeAll(async () => {
  tongtu = await startTongtu();
  bank = await openBank(tongtu);
  const rules = { caps: [{ per: 'day' as const, most: 3 }], quiet: null, sparesHolidays: false, atOnce: null, reason: 'for this test' };
  must(await bank.admin.PUT('/api/contact-policies/{class}', { params: { path: { class: 'sales' } }, body: rules }), 'the policy');
  await bank.addCustomers([{ number: 'K-1' }, { number: 'K-2' }, { number: 'K-3' }]);
  for (const customer of ['K-1', 'K-2', 'K-3']) await agree(bank.app, customer, true);
  await bank.publish(journey, graph);
}, 120_000);
afterAll(() => tongtu.stop(), 30_000);

async function agree(app: ChannelClient, customer: string, sales: boolean): Promise<void> {
  must(await app.PUT('/api/customers/{customer}/consents', { params: { path: { customer } }, body: { consents: { sales } } }), 'a consent');
}

/** Sets journeys off for a customer, all at once, and gives how they ended. */
async function offer(customer: string, keys: readonly string[]): Promise<readonly string[]> {
  const instances = await Promise.all(
    keys.map(async (key) => {
      const order = {
        params: { path: { code: journey }, header: { 'Idempotency-Key': `${customer}-${key}` } },
        body: { customer, input: { key }, wait: 'accepted' as const, orContinue: false },
      };
      return must(await bank.app.POST('/api/journeys/{code}/instances', order), 'an instance').instance;
    }),
  );
  return until(
    async () => {
      const rows = await tongtu.database.source.query<{ outcome: string | null }[]>('select outcome from instance where id = any($1)', [
        instances,
      ]);
      const outcomes = rows.flatMap(({ outcome }) => outcome ?? []);
      return outcomes.length === instances.length ? outcomes.toSorted() : undefined;
    },
    { milliseconds: 60_000, what: 'all journeys end' },
  );
}

const setFault = (service: string, kind: string, times: number) =>
  fetch(`${tongtu.phoneUrl}/faults/settings`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ service, kind, times }),
  });
async function receipts(service: string): Promise<readonly string[]> {
  const answer = await (await fetch(`${tongtu.phoneUrl}/${service}/receipts`)).json();
  return (answer as { receipts: { key: string }[] }).receipts.map(({ key }) => key);
}

describe('messages of a running bank', () => {
  test('never pass the cap, however many journeys send at once and however the gateway fails', async () => {
    await setFault('sms', 'accept-then-drop', 2);
    const outcomes = await offer(
      'K-1',
      Array.from({ length: 10 }, (_, index) => `k${index}`),
    );
    expect(outcomes).toEqual([...Array.from({ length: 3 }, () => 'done'), ...Array.from({ length: 7 }, () => 'held')]);
    expect([(await receipts('sms')).length, (await receipts('mail')).length]).toEqual([3, 0]);
  }, 90_000);

  test('go by mail while text messages are too busy, and by nothing after the consent is withdrawn', async () => {
    must(await bank.admin.POST('/api/customers', { body: { customers: [withMail('K-2')] } }), 'a mail address');
    await agree(bank.app, 'K-2', true);
    await setFault('sms', 'busy-429', 3);
    expect(await offer('K-2', ['k1'])).toEqual(['done']);
    expect(await receipts('mail')).toHaveLength(1);
    await agree(bank.app, 'K-2', false);
    expect(await offer('K-2', ['k2'])).toEqual(['held']);
    expect(await receipts('mail')).toHaveLength(1);
  }, 90_000);

  test('agree with the books of the gateways', async () => {
    const script = 'store/dist/audit-books/main.js';
    // The books agree once everybody has come to rest, as they do a moment after the last answer.
    const look = () => auditBooks({ script, env: tongtu.env, folder: tongtu.dataFolder }, []);
    const audit = await until(async () => (await look()).isClean && look(), { milliseconds: 25_000, everyMs: 500 }).catch(look);
    // The whole output, so that whoever reads a failure sees what was found.
    expect(audit.isClean ? '' : audit.output).toBe('');
    expect(audit.output).toContain('effects 12');
  }, 60_000);
});

function withMail(number: string) {
  const consents = ['service' as const];
  return {
    number,
    name: '王小芳',
    mobile: '13812342207',
    email: 'k2@example.com',
    institution: 'east',
    consents,
    tier: 'normal' as const,
    language: 'zh' as const,
    attributes: {},
  };
}
