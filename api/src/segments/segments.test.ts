import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestApi, type TestApi } from '../testing/index.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
}, 60_000);
afterAll(() => api.close());

const wealth = { label: { zh: '财富客户', en: 'Wealth customers' }, rule: 'customer.balance >= 500000 && "sales" in customer.consents' };

describe('segments', () => {
  test('are written by designers; a change counts the version up and the same again does not', async () => {
    const dana = await api.staff('dana', { roles: ['designer'] });
    expect(await dana.put('/api/segments/wealth', wealth)).toMatchObject({ status: 200, body: { ...wealth, code: 'wealth', version: 1 } });
    expect((await dana.put('/api/segments/wealth', wealth)).body.version).toBe(1);
    const { body } = await dana.put('/api/segments/wealth', { ...wealth, rule: 'customer.tier == "vip"' });
    expect(body).toMatchObject({ version: 2, rule: 'customer.tier == "vip"' });
  });

  test('may read attributes that only the bank knows, and nothing else', async () => {
    const dana = await api.staff('dana2', { roles: ['designer'] });
    const status = async (rule: string) => (await dana.put('/api/segments/other', { ...wealth, rule })).status;
    expect(await status('customer.hasMortgage == true')).toBe(200);
    for (const rule of ['vars.amount > 1', 'customer.balance', 'customer.balance >', 'process.exit()'])
      expect([rule, await status(rule)]).toEqual([rule, 400]);
  });

  test('are read by all staff and changed by few', async () => {
    const agent = await api.staff('sun', { roles: ['agent'] });
    expect((await agent.get('/api/segments')).body).toMatchObject([{ code: 'other' }, { code: 'wealth' }]);
    expect((await agent.put('/api/segments/wealth', wealth)).status).toBe(403);
  });
});
