import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeContactLock } from '@tongtu/store';
import { SampleBank } from '@tongtu/store/testing';
import { openTestApi, type TestApi } from '../testing/index.js';

let api: TestApi;
let bank: SampleBank;
beforeAll(async () => {
  api = await openTestApi();
  bank = await SampleBank.open(api.store);
}, 60_000);
afterAll(() => api.close());

const wanted = {
  caps: [{ per: 'day', most: 2 }],
  quiet: { from: '20:00', to: '09:00', channels: 'all' },
  sparesHolidays: true,
  atOnce: 2,
};
const reason = '监管检查后收紧';

describe('contact policies', () => {
  test('are there for every class before anybody has changed one', async () => {
    const dana = await api.staff('dana', { roles: ['designer'] });
    const { body } = await dana.get('/api/contact-policies');
    expect(body.map((one: { class: string; editable: boolean }) => [one.class, one.editable])).toEqual([
      ['regulatory', false],
      ['service', true],
      ['sales', true],
      ['collections', true],
    ]);
    expect(body[2]).toMatchObject({
      caps: [
        { per: 'day', most: 1 },
        { per: 'week', most: 3 },
      ],
      quiet: { from: '21:00', to: '08:00' },
      updatedAt: null,
    });
  });

  test('are changed by an administrator, with the reason in the audit log; the same again changes nothing', async () => {
    const ada = await api.staff('ada', { roles: ['admin'] });
    const changed = await ada.put('/api/contact-policies/sales', { ...wanted, reason });
    expect(changed).toMatchObject({ status: 200, body: { class: 'sales', ...wanted, updatedAt: expect.any(String) } });
    expect((await ada.put('/api/contact-policies/sales', { ...wanted, reason })).body).toEqual(changed.body);
    const entries = await api.store.source.query(`select reason, before, after from audit where action = 'contact-policy.put'`);
    expect(entries).toMatchObject([{ reason, before: { atOnce: 1 }, after: wanted }]);
  });

  test('are refused to anybody else, without a reason, and for what the law demands', async () => {
    const [ada, olga] = [await api.staff('ada2', { roles: ['admin'] }), await api.staff('olga', { roles: ['operator', 'designer'] })];
    expect((await olga.put('/api/contact-policies/sales', { ...wanted, reason })).body.code).toBe('not-allowed');
    expect((await ada.put('/api/contact-policies/sales', wanted)).status).toBe(400);
    expect((await ada.put('/api/contact-policies/regulatory', { ...wanted, reason })).body.code).toBe('contact-policy-fixed');
    expect((await ada.put('/api/contact-policies/spam', { ...wanted, reason })).status).toBe(404);
  });

  test.each([
    ['a time that is none', { quiet: { from: '24:00', to: '08:00', channels: 'all' } }, 'quiet.from'],
    [
      'a period twice',
      {
        caps: [
          { per: 'day', most: 1 },
          { per: 'day', most: 2 },
        ],
      },
      'caps',
    ],
    ['half a contact', { caps: [{ per: 'day', most: 0.5 }] }, 'caps.0.most'],
  ])('name what is wrong: %s', async (_, change, field) => {
    const ada = await api.staff('ada3', { roles: ['admin'] });
    const { status, body } = await ada.put('/api/contact-policies/sales', { ...wanted, ...change, reason });
    expect([status, body.errors.map((one: { field: string }) => one.field)]).toEqual([400, [field]]);
  });
});

describe('consents of a customer', () => {
  test('are given and taken back by a channel, and kept with who, when and what', async () => {
    await bank.customer('K-1');
    const app = await api.channel('app');
    expect((await app.put('/api/customers/K-1/consents', { consents: { sales: true, service: false } })).body).toMatchObject({
      consents: ['sales'],
      changes: [
        { consent: 'sales', given: true, by: 'app', reason: null },
        { consent: 'service', given: false, by: 'app', reason: null },
      ],
    });
    const again = await app.put('/api/customers/K-1/consents', { consents: { sales: true } });
    expect(again.body.changes).toHaveLength(2);
    expect((await app.get('/api/customers/K-1/consents')).body).toEqual(again.body);
  });

  test('are changed by staff with a reason, for customers they see', async () => {
    const customer = await bank.customer('K-2');
    const west = await bank.customer('K-3', { institution: 'head' });
    const agent = await api.staff('anna', { roles: ['agent'], institution: 'east' });
    const address = `/api/customers/${customer}/consents`;
    expect((await agent.put(address, { consents: { sales: true } })).body.code).toBe('consent-reason-missing');
    const { body } = await agent.put(address, { consents: { sales: true }, reason: '客户来电要求' });
    expect(body).toMatchObject({ consents: ['service', 'sales'], changes: [{ consent: 'sales', given: true, reason: '客户来电要求' }] });
    const entries = await api.store.source.query(`select target_id, reason from audit where action = 'customer.consents'`);
    expect(entries).toEqual([{ target_id: customer, reason: '客户来电要求' }]);
    expect((await agent.put(`/api/customers/${west}/consents`, { consents: { sales: true }, reason: 'x' })).status).toBe(404);
  });

  test('know no consent that nobody can give', async () => {
    await bank.customer('K-4');
    const app = await api.channel('app');
    for (const consents of [{ regulatory: false }, {}, { sales: 'yes' }])
      expect((await app.put('/api/customers/K-4/consents', { consents })).status).toBe(400);
  });

  test('are withdrawn only after what is being sent has been sent', async () => {
    const customer = await bank.customer('K-5');
    const app = await api.channel('app');
    const lock = makeContactLock(api.store.source);
    let sent = false;
    const sending = lock.hold(customer, async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      sent = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { status } = await app.put('/api/customers/K-5/consents', { consents: { service: false } });
    expect([status, sent]).toEqual([200, true]);
    await Promise.all([sending, lock.close()]);
  });

  test('are withdrawn by the bank’s own system in the same way', async () => {
    const ada = await api.staff('ada4', { roles: ['admin'] });
    const one = { number: 'K-6', name: '李雷', institution: 'east', consents: ['service', 'sales'] };
    await ada.post('/api/customers', { customers: [one] });
    await ada.post('/api/customers', { customers: [{ ...one, consents: ['service'], email: 'lilei@example.com', imId: 'im-1' }] });
    const app = await api.channel('app');
    expect((await app.get('/api/customers/K-6/consents')).body).toMatchObject({
      consents: ['service'],
      changes: [{ consent: 'sales', given: false, by: null }],
    });
  });
});
