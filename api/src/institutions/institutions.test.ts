import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestApi, StrangerBrowser, type TestApi } from '../testing/index.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
}, 60_000);
afterAll(() => api.close());

const north = { code: 'north', name: { zh: '北城支行', en: 'North branch' }, kind: 'branch', parent: 'head' };

describe('institutions', () => {
  test('are made by an administrator, and the same again changes nothing', async () => {
    const admin = await api.staff('ada', { roles: ['admin'] });
    const made = await admin.post('/api/institutions', north);
    expect(made).toMatchObject({ status: 200, body: { code: 'north', path: '/head/north/' } });
    expect((await admin.post('/api/institutions', north)).body).toEqual(made.body);
  });

  test('have whoever answers for them, until somebody else does', async () => {
    const admin = await api.staff('ada', { roles: ['admin'] });
    await api.staff('head-of-north', { roles: ['manager'], institution: 'east' });
    const named = await admin.post('/api/institutions', { ...north, manager: 'head-of-north' });
    expect(named.body.managerId).toEqual(expect.any(String));
    expect((await admin.post('/api/institutions', north)).body.managerId).toBe(named.body.managerId);
    expect((await admin.post('/api/institutions', { ...north, manager: null })).body.managerId).toBeNull();
    expect(await admin.post('/api/institutions', { ...north, manager: 'nobody' })).toMatchObject({
      status: 404,
      body: { field: 'manager' },
    });
  });

  test('do not move to another parent', async () => {
    const admin = await api.staff('ada', { roles: ['admin'] });
    const moved = await admin.post('/api/institutions', { ...north, parent: 'east' });
    expect(moved).toMatchObject({ status: 409, body: { code: 'institution-keeps-place', title: '机构不能移动' } });
  });

  test('are seen from one’s own place down', async () => {
    const teller = await api.staff('wei', { roles: ['manager'], institution: 'east' });
    const { body } = await teller.get('/api/institutions');
    expect(body.map(({ path }: { path: string }) => path)).toEqual(['/head/east/']);
  });

  test('are not for strangers, and not to be changed by staff without the role', async () => {
    expect(await new StrangerBrowser(api.url).get('/api/institutions')).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
    const teller = await api.staff('wei', { roles: ['manager'], institution: 'east' });
    const refused = await teller.post('/api/institutions', north, { 'accept-language': 'en' });
    expect(refused).toMatchObject({ status: 403, body: { code: 'not-allowed', detail: 'This needs one of the roles: administrator.' } });
  });

  test('need a sound code, and say which field is wrong in the reader’s language', async () => {
    const admin = await api.staff('ada', { roles: ['admin'] });
    const refused = await admin.post('/api/institutions', { ...north, code: 'No%rth', name: {} });
    expect(refused).toMatchObject({ status: 400, body: { code: 'input-invalid', field: 'code', title: '输入有误' } });
    expect(refused.body.errors.map(({ field }: { field: string }) => field)).toEqual(['code', 'name.zh']);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
  });

  test('name the parent that does not exist', async () => {
    const admin = await api.staff('ada', { roles: ['admin'] });
    expect(await admin.post('/api/institutions', { ...north, code: 'lost', parent: 'nowhere' })).toMatchObject({
      status: 404,
      body: { code: 'not-found', field: 'parent' },
    });
  });
});
