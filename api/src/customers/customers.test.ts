import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SampleBank } from '@tongtu/store/testing';
import { openTestApi, type TestApi } from '../testing/index.js';

let api: TestApi;
let bank: SampleBank;
beforeAll(async () => {
  api = await openTestApi();
  bank = await SampleBank.open(api.store);
}, 60_000);
afterAll(() => api.close());

const admin = () => api.staff('ada', { roles: ['admin'] });
const fang = {
  number: 'C-1001',
  name: '王小芳',
  mobile: '13812342207',
  idNumber: '31010119800101004X',
  tier: 'gold',
  institution: 'east',
  attributes: { riskLevel: 3, preferredChannel: 'app' },
  consents: ['service'],
};

describe('customers from the bank’s own systems', () => {
  test('are made in a batch; the same again changes nothing; a changed one is changed', async () => {
    const ada = await admin();
    const liu = { ...fang, number: 'C-1002', name: '刘洋' };
    expect(await ada.post('/api/customers', { customers: [fang, liu] })).toMatchObject({
      status: 200,
      body: { created: 2, changed: 0, unchanged: 0 },
    });
    expect((await ada.post('/api/customers', { customers: [fang, liu] })).body).toEqual({ created: 0, changed: 0, unchanged: 2 });
    expect((await ada.post('/api/customers', { customers: [{ ...fang, tier: 'vip' }, liu] })).body).toEqual({
      created: 0,
      changed: 1,
      unchanged: 1,
    });
  });

  test('keep their id when they change', async () => {
    const ada = await admin();
    const find = async () => (await ada.get('/api/customers?q=C-1001')).body.items[0];
    const before = await find();
    await ada.post('/api/customers', { customers: [{ ...fang, name: '王大芳' }] });
    expect(await find()).toMatchObject({ id: before.id, name: '王*芳' });
  });

  test('are sealed at rest', async () => {
    const rows = await api.store.source.query('select * from customer where number = $1', ['C-1001']);
    expect(JSON.stringify(rows)).not.toMatch(/13812342207|310101/);
    expect(rows[0].mobile.toString('latin1')).not.toContain('13812342207');
  });

  test('are refused whole when an institution or a manager is not known, with the place', async () => {
    const ada = await admin();
    const lost = await ada.post('/api/customers', {
      customers: [
        { ...fang, number: 'C-2001' },
        { ...fang, number: 'C-2002', institution: 'moon' },
      ],
    });
    expect(lost).toMatchObject({ status: 422, body: { code: 'reference-unknown', field: 'customers.1.institution' } });
    expect((await ada.get('/api/customers?q=C-2001')).body.items).toEqual([]);
    const manager = await ada.post('/api/customers', { customers: [{ ...fang, relationshipManager: 'nobody' }] });
    expect(manager).toMatchObject({ status: 422, body: { field: 'customers.0.relationshipManager' } });
  });

  test('are refused when one number comes twice, or when attributes would hold personal data', async () => {
    const ada = await admin();
    expect(await ada.post('/api/customers', { customers: [fang, fang] })).toMatchObject({ status: 422, body: { code: 'customer-twice' } });
    const personal = await ada.post('/api/customers', { customers: [{ ...fang, attributes: { mobilePhone: '138' } }] });
    expect(personal).toMatchObject({ status: 400, body: { field: 'customers.0.attributes' } });
  });

  test('are taken over by administrators alone, at most 500 at once', async () => {
    const operator = await api.staff('chen', { roles: ['operator'] });
    expect((await operator.post('/api/customers', { customers: [fang] })).status).toBe(403);
    const many = Array.from({ length: 501 }, (_, index) => ({ ...fang, number: `M-${index}` }));
    expect((await (await admin()).post('/api/customers', { customers: many })).status).toBe(400);
  });
});

describe('customers on screens', () => {
  test('are masked for staff and found by number, by masked name or by whole name', async () => {
    const wei = await api.staff('wei', { roles: ['manager'], institution: 'east' });
    for (const q of ['C-100', '王', '王*', encodeURIComponent('王小芳')]) {
      const { items } = (await wei.get(`/api/customers?q=${encodeURI(decodeURIComponent(q))}`)).body;
      expect(items[0]).toMatchObject({
        number: 'C-1001',
        name: '王*芳',
        mobile: '138****2207',
        idNumber: '310*************4X',
        institution: { code: 'east' },
      });
    }
    expect((await wei.get('/api/customers?q=%25')).body.items).toEqual([]);
  });

  test('are seen only from their own branch, by their own manager, or by whoever has work for them', async () => {
    const west = await api.staff('west', { roles: ['manager'], institution: 'west' });
    const [{ id }] = (await (await admin()).get('/api/customers?q=C-1001')).body.items;
    expect((await west.get(`/api/customers/${id}`)).status).toBe(404);
    expect((await west.get(`/api/customers/${id}/timeline`)).status).toBe(404);
    await (await admin()).post('/api/customers', { customers: [{ ...fang, relationshipManager: 'west' }] });
    expect(await west.get(`/api/customers/${id}`)).toMatchObject({ status: 200, body: { relationshipManager: { name: { zh: 'west' } } } });
  });

  test('come in pages that neither skip nor repeat', async () => {
    const ada = await admin();
    const customers = Array.from({ length: 30 }, (_, index) => ({ ...fang, number: `P-${String(index).padStart(2, '0')}` }));
    await ada.post('/api/customers', { customers });
    const first = (await ada.get('/api/customers?q=P-&limit=20')).body;
    const second = (await ada.get(`/api/customers?q=P-&limit=20&cursor=${first.next}`)).body;
    const numbers = [...first.items, ...second.items].map(({ number }: { number: string }) => number);
    expect(numbers).toEqual(customers.map(({ number }) => number));
    expect(second.next).toBeNull();
  });

  test('come in the clear to the channel that shows customers their own data', async () => {
    const app = await api.channel('app');
    expect(await app.get('/api/customers/by-number/C-1001')).toMatchObject({
      status: 200,
      body: { name: '王小芳', mobile: '13812342207', idNumber: '310*************4X' },
    });
    expect((await app.get('/api/customers/by-number/nobody')).status).toBe(404);
    expect((await (await admin()).get('/api/customers/by-number/C-1001')).status).toBe(401);
  });
});

describe('the timeline of a customer', () => {
  test('shows instances newest first, in pages', async () => {
    const journey = await bank.journey('timeline');
    const customer = await bank.customer('T-1');
    const instances: string[] = [];
    for (let index = 0; index < 5; index += 1) instances.unshift(await bank.instance(journey, customer));
    const ada = await admin();
    const first = (await ada.get(`/api/customers/${customer}/timeline?limit=3`)).body;
    const second = (await ada.get(`/api/customers/${customer}/timeline?limit=3&cursor=${first.next}`)).body;
    expect([...first.items, ...second.items].map(({ id }: { id: string }) => id)).toEqual(instances);
    expect(first.items[0]).toMatchObject({ kind: 'instance', journey: { code: 'timeline' }, status: 'running' });
  });
});
