import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestApi, testPassword, type TestApi } from '../testing/index.js';
import { makeChannelClient, signInStaff } from './index.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
}, 60_000);
afterAll(() => api.close());

describe('the client of a channel', () => {
  test('signs what it sends, with query and body, and tells refusals as problems in its language', async () => {
    const { key } = await api.channel();
    const client = makeChannelClient({ baseUrl: api.url, keyId: key.id, secret: key.secret, language: 'en' });
    const read = await client.GET('/api/touchpoints', { params: { query: { customer: 'no body/&?' } } });
    expect(read.response.status).not.toBe(401);
    const refused = await client.POST('/api/journeys/{code}/instances', {
      params: { path: { code: 'none' }, header: { 'Idempotency-Key': randomUUID() } },
      body: { customer: '1', input: {}, wait: 'accepted', orContinue: false },
    });
    expect(refused.error).toMatchObject({ code: 'not-found', title: 'Not found' });
  });

  test('is refused with a secret that is not its key’s', async () => {
    const { key } = await api.channel();
    const client = makeChannelClient({ baseUrl: api.url, keyId: key.id, secret: 'another' });
    const { error } = await client.GET('/api/customers/by-number/{number}', { params: { path: { number: '1' } } });
    expect(error).toMatchObject({ code: 'signature-refused' });
  });
});

describe('a program that signs in as staff', () => {
  test('reads and changes what that person may', async () => {
    await api.staff('ada', { roles: ['admin'] });
    const client = await signInStaff({ baseUrl: api.url, login: 'ada', password: testPassword });
    const { data } = await client.POST('/api/institutions', {
      body: { code: 'south', name: { zh: '南城支行' }, kind: 'branch', parent: 'head' },
    });
    expect(data).toMatchObject({ path: '/head/south/' });
  });

  test('is told when the sign-in is refused', async () => {
    await expect(signInStaff({ baseUrl: api.url, login: 'ada', password: 'wrong' })).rejects.toThrow('sign-in-refused');
  });
});
