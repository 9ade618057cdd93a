import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Session, Staff } from '@tongtu/store';
import { openTestApi, StaffBrowser, StrangerBrowser, testPassword, type TestApi } from '../testing/index.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
}, 60_000);
afterAll(() => api.close());

describe('signing in', () => {
  test('tells who one is and hands out a cookie that scripts cannot read', async () => {
    await api.staff('lin', { roles: ['agent'], institution: 'remote', queues: ['relay'] });
    const answer = await new StrangerBrowser(api.url).post('/api/session', { login: 'lin', password: testPassword });
    expect(answer).toMatchObject({
      status: 201,
      body: { staff: { login: 'lin', roles: ['agent'], queues: ['relay'], institution: { code: 'remote' } }, timeZone: 'Asia/Shanghai' },
    });
    const [session, csrf] = answer.headers.getSetCookie();
    expect(session).toMatch(/^tongtu_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(csrf).toMatch(/^tongtu_csrf=[\w-]{43}; Path=\/; SameSite=Strict$/);
  });

  test('stores neither the cookie nor the password', async () => {
    const browser = await api.staff('lin');
    const cookie = browser.cookies.get('tongtu_session') ?? '';
    const sessions = await api.store.source.manager.find(Session);
    expect(sessions.some(({ id }) => id.includes(cookie))).toBe(false);
    const { passwordHash } = await api.store.source.manager.findOneByOrFail(Staff, { login: 'lin' });
    expect(passwordHash).toMatch(/^\$argon2id\$/);
  });

  test('answers alike for an unknown login and a wrong password', async () => {
    await api.staff('lin');
    const stranger = new StrangerBrowser(api.url);
    const unknown = await stranger.post('/api/session', { login: 'nobody', password: 'x' });
    const wrong = await stranger.post('/api/session', { login: 'lin', password: 'x' });
    expect(unknown).toMatchObject({ status: 401, body: { code: 'sign-in-refused' } });
    expect(wrong.body).toEqual(unknown.body);
  });

  test('locks an account after five wrong attempts, even made at once, and says for how long', async () => {
    await api.staff('wang');
    const stranger = new StrangerBrowser(api.url);
    const attempts = await Promise.all(Array.from({ length: 8 }, () => stranger.post('/api/session', { login: 'wang', password: 'x' })));
    expect(attempts.filter(({ body }) => body.code === 'sign-in-refused')).toHaveLength(4);
    const locked = await stranger.post('/api/session', { login: 'wang', password: testPassword }, { 'accept-language': 'en' });
    expect(locked).toMatchObject({ status: 429, body: { code: 'locked-out', title: 'Account locked' } });
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800);
  });

  test('counts wrong attempts anew after a right one', async () => {
    const stranger = new StrangerBrowser(api.url);
    await api.staff('zhao');
    for (let round = 0; round < 2; round += 1) {
      for (let attempt = 0; attempt < 4; attempt += 1) await stranger.post('/api/session', { login: 'zhao', password: 'x' });
      expect(await stranger.post('/api/session', { login: 'zhao', password: testPassword })).toMatchObject({ status: 201 });
    }
  });
});

describe('a session', () => {
  test('ends at once when one signs out', async () => {
    const browser = await api.staff('lin');
    const copy = new StaffBrowser(api.url);
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
    expect(await copy.get('/api/session')).toMatchObject({ status: 200 });
    expect(await browser.delete('/api/session')).toMatchObject({ status: 204 });
    expect(await copy.get('/api/session')).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  });

  test('ends at once when the account is disabled or loses its role', async () => {
    const browser = await api.staff('old', { roles: ['admin'] });
    expect(await browser.get('/api/staff')).toMatchObject({ status: 200 });
    await api.store.source.manager.update(Staff, { login: 'old' }, { roles: ['agent'] });
    expect(await browser.get('/api/staff')).toMatchObject({ status: 403 });
    await api.store.source.manager.update(Staff, { login: 'old' }, { active: false });
    expect(await browser.get('/api/session')).toMatchObject({ status: 401 });
  });

  test('ends after thirty idle minutes and after twelve hours', async () => {
    const { manager } = api.store.source;
    for (const column of ["last_seen_at = now() - interval '31 minutes'", "expires_at = now() - interval '1 second'"]) {
      const browser = await api.staff('lin');
      await manager.query(`update session set ${column}`);
      expect(await browser.get('/api/session')).toMatchObject({ status: 401 });
    }
  });

  test('is a new one with every sign-in, and the old one ends', async () => {
    const browser = await api.staff('lin');
    const before = browser.cookies.get('tongtu_session') ?? '';
    await browser.signIn('lin', testPassword);
    expect(browser.cookies.get('tongtu_session')).not.toBe(before);
    const thief = new StaffBrowser(api.url);
    thief.cookies.set('tongtu_session', before);
    expect(await thief.get('/api/session')).toMatchObject({ status: 401 });
  });

  test('does nothing for a request from another site, which has the cookie but not the token', async () => {
    const browser = await api.staff('lin');
    expect(await browser.delete('/api/session', undefined, { 'x-tongtu-csrf': '' })).toMatchObject({
      status: 403,
      body: { code: 'csrf-mismatch' },
    });
    const other = await api.staff('zhao');
    const foreign = other.cookies.get('tongtu_csrf') ?? '';
    const cookie = `tongtu_session=${browser.cookies.get('tongtu_session')}; tongtu_csrf=${foreign}`;
    expect(await browser.delete('/api/session', undefined, { cookie, 'x-tongtu-csrf': foreign })).toMatchObject({ status: 403 });
    expect(await browser.get('/api/session')).toMatchObject({ status: 200 });
  });
});
