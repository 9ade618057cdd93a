import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestApi, type TestApi } from '../testing/index.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
}, 60_000);
afterAll(() => api.close());

const certificate = {
  kind: 'product',
  label: { zh: '大额存单', en: 'Certificate of deposit' },
  rule: 'customer.tier != "normal"',
  leastAmount: 200000,
};
const credit = { kind: 'benefit', label: { zh: '话费券', en: 'Phone credit' } };

describe('the catalogues', () => {
  test('are kept by administrators; a change counts the version up and the same again does not', async () => {
    const ada = await api.staff('ada', { roles: ['admin'] });
    const whole = { ...certificate, risk: null, excludes: [], from: null, until: null, active: true };
    expect(await ada.put('/api/catalogue/certificate', certificate)).toMatchObject({
      status: 200,
      body: { ...whole, version: 1, pool: null },
    });
    expect((await ada.put('/api/catalogue/certificate', certificate)).body.version).toBe(1);
    const changed = { ...certificate, risk: 2, from: '2026-03-01T00:00:00+08:00', excludes: ['fund'] };
    const { body } = await ada.put('/api/catalogue/certificate', changed);
    expect(body).toMatchObject({ version: 2, risk: 2, from: '2026-02-28T16:00:00.000Z', excludes: ['fund'] });
    expect((await ada.put('/api/catalogue/certificate', changed)).body.version).toBe(2);
  });

  test('refuse what is no rule over the customer, a risk that is none, and another kind under the same code', async () => {
    const ada = await api.staff('ada2', { roles: ['admin'] });
    const status = async (more: object) => (await ada.put('/api/catalogue/other', { ...certificate, ...more })).status;
    expect([await status({ rule: 'vars.amount > 1' }), await status({ risk: 6 }), await status({ kind: 'car' })]).toEqual([400, 400, 400]);
    await ada.put('/api/catalogue/mine', certificate);
    expect(await ada.put('/api/catalogue/mine', credit)).toMatchObject({ status: 409, body: { code: 'catalogue-kind-fixed' } });
  });

  test('are read by all staff, by kind too, and changed by few', async () => {
    const dana = await api.staff('dana', { roles: ['designer'] });
    expect((await dana.get('/api/catalogue?kind=product')).body).toMatchObject([{ code: 'certificate' }, { code: 'mine' }]);
    expect((await dana.put('/api/catalogue/certificate', certificate)).status).toBe(403);
    expect((await dana.put('/api/catalogue/certificate/pool', { total: 1 })).status).toBe(403);
  });
});

describe('a pool of benefits', () => {
  test('is made for a benefit alone, is seen with what is gone, and is never set below that', async () => {
    const ada = await api.staff('ada3', { roles: ['admin'] });
    await ada.put('/api/catalogue/credit', credit);
    expect((await ada.put('/api/catalogue/certificate/pool', { total: 10 })).status).toBe(404);
    const pool = { total: 10, perCustomer: 1, opensAt: null, closesAt: '2026-12-31T16:00:00.000Z' };
    expect(await ada.put('/api/catalogue/credit/pool', pool)).toMatchObject({ status: 200, body: { ...pool, granted: 0 } });
    await api.store.source.query(`update benefit_pool set granted = 4 where code = 'credit'`);
    expect((await ada.get('/api/catalogue?kind=benefit')).body).toMatchObject([{ code: 'credit', pool: { total: 10, granted: 4 } }]);
    expect(await ada.put('/api/catalogue/credit/pool', { ...pool, total: 3 })).toMatchObject({
      ...{ status: 409, body: { code: 'pool-below-granted' } },
    });
    expect(await ada.put('/api/catalogue/credit/pool', { ...pool, total: 4 })).toMatchObject({
      status: 200,
      body: { total: 4, granted: 4 },
    });
  });
});
