import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Audit } from '@tongtu/store';
import { openTestApi, StaffBrowser, type TestApi } from '../testing/index.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
}, 60_000);
afterAll(() => api.close());

const known = { login: 'mei', name: { zh: '梅', en: 'Mei' }, roles: ['agent'], institution: 'remote', queues: ['relay'] };
const mei = { ...known, password: 'a long first password' };

describe('members of staff', () => {
  test('are made with a first password and can sign in with it; the same again changes nothing', async () => {
    const admin = await api.staff('ada', { roles: ['admin'] });
    const made = await admin.post('/api/staff', mei);
    expect(made).toMatchObject({ status: 200, body: { login: 'mei', institution: { code: 'remote' }, active: true } });
    const browser = new StaffBrowser(api.url);
    await browser.signIn('mei', mei.password);
    expect((await admin.post('/api/staff', known)).body).toEqual(made.body);
    expect(await browser.get('/api/session')).toMatchObject({ status: 200 });
  });

  test('never have their password or its hash shown, not in the audit log either', async () => {
    const admin = await api.staff('ada', { roles: ['admin'] });
    await admin.post('/api/staff', mei);
    const log = await api.store.source.manager.find(Audit);
    expect((await admin.get('/api/staff')).text + JSON.stringify(log)).not.toMatch(/argon2|a long first password/);
  });

  test('need a first password', async () => {
    const admin = await api.staff('ada', { roles: ['admin'] });
    expect(await admin.post('/api/staff', { ...known, login: 'new' })).toMatchObject({
      status: 422,
      body: { code: 'password-needed', field: 'password' },
    });
  });

  test('lose their sessions when they are disabled', async () => {
    const admin = await api.staff('ada', { roles: ['admin'] });
    await admin.post('/api/staff', mei);
    const browser = new StaffBrowser(api.url);
    await browser.signIn('mei', mei.password);
    await admin.post('/api/staff', { ...known, active: false });
    expect(await browser.get('/api/session')).toMatchObject({ status: 401 });
  });

  test('cannot give up their own administration', async () => {
    const admin = await api.staff('ada', { roles: ['admin'] });
    expect(await admin.post('/api/staff', { ...mei, login: 'ada', roles: ['agent'] })).toMatchObject({
      status: 409,
      body: { code: 'own-rights-kept' },
    });
  });

  test('are seen and made from the administrator’s own institution down', async () => {
    const admin = await api.staff('eva', { roles: ['admin'], institution: 'east' });
    const { body } = await admin.get('/api/staff');
    expect(body.map(({ login }: { login: string }) => login)).toEqual(['eva']);
    expect(await admin.post('/api/staff', { ...mei, login: 'spy', institution: 'head' })).toMatchObject({
      status: 404,
      body: { field: 'institution' },
    });
  });
});
