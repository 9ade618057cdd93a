import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Channel, ChannelKey } from '@tongtu/store';
import { openTestApi, StrangerBrowser, type ChannelBrowser, type TestApi } from '../testing/index.js';
import { signatureOf } from './signature.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
}, 60_000);
afterAll(() => api.close());

/** A route for channels that answers `not-found` once one is let in. */
const path = '/api/customers/by-number/none?x=1';
const letIn = { status: 404 };

function sign(channel: ChannelBrowser, changes: Partial<Record<'time' | 'nonce' | 'target' | 'method', string>> = {}) {
  const { time = String(Math.floor(Date.now() / 1000)), nonce = randomUUID(), target = path, method = 'GET' } = changes;
  const signature = signatureOf(channel.key.secret, { method, target, time, nonce, body: new Uint8Array() });
  return { 'x-tongtu-key': channel.key.id, 'x-tongtu-time': time, 'x-tongtu-nonce': nonce, 'x-tongtu-signature': signature };
}

describe('a signed request', () => {
  test('is let in once, and never again', async () => {
    const channel = await api.channel();
    const stranger = new StrangerBrowser(api.url);
    const headers = sign(channel);
    expect(await stranger.get(path, { headers })).toMatchObject(letIn);
    expect(await stranger.get(path, { headers })).toMatchObject({
      status: 401,
      body: { code: 'signature-refused', detail: '该签名已使用过。' },
    });
  });

  test('is accepted exactly once of fifty sent together', async () => {
    const channel = await api.channel();
    const headers = sign(channel);
    const answers = await Promise.all(Array.from({ length: 50 }, () => new StrangerBrowser(api.url).get(path, { headers })));
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(1);
  });

  test('is refused when it was made before the database lost its memory, and let in when it is made anew', async () => {
    const channel = await api.channel();
    const stranger = new StrangerBrowser(api.url);
    const headers = sign(channel);
    expect(await stranger.get(path, { headers })).toMatchObject(letIn);
    // What a crash of PostgreSQL does to unlogged tables.
    await api.store.source.query('truncate channel_nonce, nonce_memory');
    expect(await stranger.get(path, { headers })).toMatchObject({ status: 503, body: { code: 'signature-unconfirmed' } });
    const later = { time: String(Math.floor(Date.now() / 1000) + 2) };
    expect(await stranger.get(path, { headers: sign(channel, later) })).toMatchObject(letIn);
    await api.store.source.query(`update nonce_memory set since = '-infinity'`);
  });

  test.each([
    ['another path', { target: '/api/customers/by-number/none?x=2' }],
    ['another method', { method: 'POST' }],
    ['a clock five minutes behind', { time: String(Math.floor(Date.now() / 1000) - 301) }],
    ['a clock five minutes ahead', { time: String(Math.floor(Date.now() / 1000) + 320) }],
    ['a time that is none', { time: 'tomorrow' }],
    ['a nonce that is too short', { nonce: 'abc' }],
  ])('is refused when it was made for %s', async (_, changes) => {
    const channel = await api.channel();
    expect(await new StrangerBrowser(api.url).get(path, { headers: sign(channel, changes) })).toMatchObject({
      status: 401,
      body: { code: 'signature-refused' },
    });
  });

  test('is refused with another body than the one that was signed', async () => {
    const channel = await api.channel();
    const headers = sign(channel, { method: 'POST', target: '/api/events' });
    expect(await new StrangerBrowser(api.url).post('/api/events', { swapped: true }, headers)).toMatchObject({
      status: 401,
      body: { code: 'signature-refused' },
    });
  });

  test('is refused at once when its key is revoked or its channel switched off', async () => {
    const channel = await api.channel('kiosk');
    expect(await channel.get(path)).toMatchObject(letIn);
    const { manager } = api.store.source;
    await manager.update(Channel, { code: 'kiosk' }, { active: false });
    expect(await channel.get(path)).toMatchObject({ status: 401 });
    await manager.update(Channel, { code: 'kiosk' }, { active: true });
    await manager.update(ChannelKey, { id: channel.key.id }, { revokedAt: new Date() });
    expect(await channel.get(path)).toMatchObject({ status: 401 });
  });

  test('opens nothing that is for staff', async () => {
    const channel = await api.channel();
    expect(await channel.get('/api/staff')).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  });
});

describe('keys', () => {
  test('are told once, two live at a time, and revoked by an administrator', async () => {
    const admin = await api.staff('ada', { roles: ['admin'] });
    await admin.post('/api/channels', { code: 'desk', family: 'branch', name: { zh: '柜面' } });
    const first = await admin.post('/api/channels/desk/keys');
    expect(first).toMatchObject({
      status: 201,
      body: { id: expect.stringMatching(/^key-/), secret: expect.stringMatching(/^[\w-]{43}$/) },
    });
    expect(await admin.post('/api/channels/desk/keys')).toMatchObject({ status: 201 });
    expect(await admin.post('/api/channels/desk/keys')).toMatchObject({ status: 409, body: { code: 'channel-keys-full' } });
    expect(await admin.delete(`/api/channels/desk/keys/${first.body.id}`)).toMatchObject({ status: 204 });
    const listed = await admin.get('/api/channels');
    expect(listed.text).not.toContain(first.body.secret);
    expect(listed.body.find(({ code }: { code: string }) => code === 'desk').keys).toHaveLength(1);
  });

  test('are stored sealed', async () => {
    const channel = await api.channel('sealed');
    const { secret } = await api.store.source.manager.findOneByOrFail(ChannelKey, { id: channel.key.id });
    expect(secret.includes(Buffer.from(channel.key.secret))).toBe(false);
  });
});
