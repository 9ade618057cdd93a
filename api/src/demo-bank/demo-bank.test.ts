import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Channel, ChannelKey, Institution, Staff } from '@tongtu/store';
import { ChannelBrowser, openTestApi, StaffBrowser, StrangerBrowser, type TestApi } from '../testing/index.js';
import { prepareDemoBank } from './first-start.js';

const folder = mkdtempSync(path.join(tmpdir(), 'tongtu-demo-'));
const demo = { secretsFile: path.join(folder, 'secrets.json'), signInsFile: path.join(folder, 'sign-ins.json') };
let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({ demo });
}, 60_000);
afterAll(() => api.close());

describe('the first start of the demonstration bank', () => {
  test('makes the administrator and the app’s key, once, however often it starts', async () => {
    await prepareDemoBank(api.store, demo);
    const secrets = readFileSync(demo.secretsFile, 'utf8');
    await prepareDemoBank(api.store, demo);
    expect(readFileSync(demo.secretsFile, 'utf8')).toBe(secrets);
    const { manager } = api.store.source;
    expect([await manager.countBy(Staff, { login: 'admin' }), await manager.count(Channel), await manager.count(ChannelKey)]).toEqual([
      1, 1, 1,
    ]);
    expect(await manager.existsBy(Institution, { code: 'head' })).toBe(true);
  });

  test('leaves a key that works and sign-ins that work, for their owner’s eyes alone', async () => {
    const { keyId, secret } = JSON.parse(readFileSync(demo.secretsFile, 'utf8'));
    expect(await new ChannelBrowser(api.url, { id: keyId, secret }).get('/api/customers/by-number/1')).toMatchObject({ status: 404 });
    const [{ login, password, role }] = (await new StrangerBrowser(api.url).get('/api/demo/sign-ins')).body;
    expect({ login, role }).toEqual({ login: 'admin', role: 'admin' });
    await new StaffBrowser(api.url).signIn(login, password);
    for (const file of Object.values(demo)) expect(statSync(file).mode & 0o077).toBe(0);
  });

  test('offers the staff that are made for it, and no others', async () => {
    const admin = await api.staff('ada', { roles: ['admin'] });
    const body = { name: { zh: '梅' }, roles: ['agent'], institution: 'remote', password: 'a long first password' };
    await Promise.all([
      admin.post('/api/staff', { ...body, login: 'mei', demo: true }),
      admin.post('/api/staff', { ...body, login: 'lan', demo: true }),
    ]);
    await admin.post('/api/staff', { ...body, login: 'private' });
    const listed = (await new StrangerBrowser(api.url).get('/api/demo/sign-ins')).body;
    expect(listed.map(({ login }: { login: string }) => login).toSorted()).toEqual(['admin', 'lan', 'mei']);
  });
});

describe('without a demonstration bank', () => {
  test('there are no such sign-ins, and nothing is written', async () => {
    const plain = await openTestApi();
    const admin = await plain.staff('ada', { roles: ['admin'] });
    await admin.post('/api/staff', {
      login: 'mei',
      name: { zh: '梅' },
      roles: [],
      institution: 'remote',
      password: 'a long first password',
      demo: true,
    });
    expect(await new StrangerBrowser(plain.url).get('/api/demo/sign-ins')).toMatchObject({ status: 404 });
    await plain.close();
  });
});
