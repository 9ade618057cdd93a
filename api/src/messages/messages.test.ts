import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Delivery } from '@tongtu/store';
import { seal } from '@tongtu/store/codec';
import { SampleBank } from '@tongtu/store/testing';
import { openTestApi, type TestApi } from '../testing/index.js';

let api: TestApi;
let customer: string;
let instance: string;
beforeAll(async () => {
  api = await openTestApi();
  const bank = await SampleBank.open(api.store);
  customer = await bank.customer('M-1');
  instance = await bank.instance(await bank.journey('sample'), customer);
}, 60_000);
afterAll(() => api.close());

async function deliver(title: string, settings: Partial<Pick<Delivery, 'channel' | 'status'>> = {}): Promise<string> {
  const id = randomUUID();
  const sealed = seal(api.store.keyRing, title);
  const body = seal(api.store.keyRing, `${title}。`).bytes;
  const { channel = 'app', status = 'sent' } = settings;
  await api.store.source.manager.insert(Delivery, {
    id,
    instanceId: instance,
    key: id,
    customerId: customer,
    channel,
    class: 'service',
    title: sealed.bytes,
    body,
    keyId: sealed.keyId,
    link: null,
    status,
  });
  return id;
}

const titles = (items: readonly { readonly title: string }[]) => items.map(({ title }) => title);

describe('messages in the customer’s app', () => {
  test('come newest first, by the customer’s number or id, in pages', async () => {
    for (const title of ['一', '二', '三']) await deliver(title);
    const app = await api.channel('app');
    const first = (await app.get('/api/customers/M-1/messages?limit=2')).body;
    expect(titles(first.items)).toEqual(['三', '二']);
    const second = (await app.get(`/api/customers/${customer}/messages?limit=2&cursor=${first.next}`)).body;
    expect(titles(second.items)).toEqual(['一']);
    expect(second.items[0]).toMatchObject({ body: '一。', readAt: null, class: 'service' });
  });

  test('are read once: the first time is kept', async () => {
    const app = await api.channel('app');
    const id = await deliver('读我');
    const first = await app.post(`/api/messages/${id}/read`);
    expect(first).toMatchObject({ status: 200, body: { id, title: '读我' } });
    expect((await app.post(`/api/messages/${id}/read`)).body.readAt).toBe(first.body.readAt);
    expect(titles((await app.get('/api/customers/M-1/messages?unread=true')).body.items)).not.toContain('读我');
  });

  test('of another channel, and those that were never sent, are not shown', async () => {
    await deliver('短信', { channel: 'sms' });
    const held = await deliver('被抑制', { status: 'suppressed' });
    const app = await api.channel('app');
    const { items } = (await app.get('/api/customers/M-1/messages')).body;
    expect(titles(items)).not.toEqual(expect.arrayContaining(['短信']));
    expect(titles(items)).not.toEqual(expect.arrayContaining(['被抑制']));
    expect((await app.post(`/api/messages/${held}/read`)).status).toBe(404);
  });

  test('are for channels alone', async () => {
    const staff = await api.staff('ada', { roles: ['admin'] });
    expect((await staff.get('/api/customers/M-1/messages')).status).toBe(401);
  });
});
