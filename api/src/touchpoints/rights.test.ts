import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWork } from '@tongtu/store/work';
import { SampleBank, sampleTouch, type SampleJourney } from '@tongtu/store/testing';
import type { TouchConfig } from '@tongtu/workflows/touchpoint';
import { openTestApi, type ChannelBrowser, type TestApi } from '../testing/index.js';

let api: TestApi;
let bank: SampleBank;
let journey: SampleJourney;
let app: ChannelBrowser;
beforeAll(async () => {
  api = await openTestApi();
  bank = await SampleBank.open(api.store);
  journey = await bank.journey('rights');
  app = await api.channel('app');
}, 60_000);
afterAll(() => api.close());

let customers = 0;
async function open(change: Partial<TouchConfig>): Promise<string> {
  customers += 1;
  const number = `RT-${customers}`;
  const instance = await bank.instance(journey, await bank.customer(number));
  const work = { ...sampleTouch, ...change };
  await openWork(api.store, { instance, step: 'apply', visit: 1, work, input: {}, conditions: {}, at: new Date().toISOString() });
  return (await app.get(`/api/touchpoints?customer=${number}`)).body.items[0].id;
}

const channel = (code: string, more: Partial<NonNullable<TouchConfig['channels']>[number]> = {}) => ({
  ...{ channel: code, level: 'none', consent: null, preferred: false },
  ...more,
});

describe('a touchpoint with channels of its own', () => {
  test('tells where it can be worked, the preferred ones first, and what it is about', async () => {
    const id = await open({
      channels: [channel('web'), channel('app', { preferred: true })] as TouchConfig['channels'],
      products: ['财富账户'],
    });
    const { body } = await app.get(`/api/touchpoints/${id}`);
    expect(body.channels.map((one: { channel: string }) => one.channel)).toEqual(['app', 'web']);
    expect(body.products).toEqual(['财富账户']);
  });

  test('refuses another channel, a level too low and a missing consent, with the reason and what is needed', async () => {
    const elsewhere = await open({ channels: [channel('web')] as TouchConfig['channels'] });
    expect(await app.post(`/api/touchpoints/${elsewhere}/lease`)).toMatchObject({
      status: 403,
      body: { code: 'channel-barred', title: '不在这个渠道办', channels: ['web'] },
    });
    const strong = await open({ channels: [channel('app', { level: 'strong' })] as TouchConfig['channels'] });
    expect(await app.post(`/api/touchpoints/${strong}/lease`, { level: 'signed-in' })).toMatchObject({
      status: 403,
      body: { title: '要先认证', level: 'strong' },
    });
    expect((await app.post(`/api/touchpoints/${strong}/lease`, { level: 'strong' })).status).toBe(200);
    const sales = await open({ channels: [channel('app', { consent: 'sales' })] as TouchConfig['channels'] });
    expect(await app.post(`/api/touchpoints/${sales}/lease`)).toMatchObject({
      status: 403,
      body: { title: '客户还没有同意', consent: 'sales' },
    });
    const service = await open({ channels: [channel('app', { consent: 'service' })] as TouchConfig['channels'] });
    expect((await app.post(`/api/touchpoints/${service}/lease`)).status).toBe(200);
  });
});
