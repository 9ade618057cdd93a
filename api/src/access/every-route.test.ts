import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openTestApi, StrangerBrowser, type ChannelBrowser, type StaffBrowser, type TestApi, type TestBrowser } from '../testing/index.js';

/** Routes that anybody may call. Adding one here is a decision. */
const openToAll = ['POST /api/session', 'GET /api/health', 'GET /api/openapi.json', 'GET /api/demo/sign-ins'];

let api: TestApi;
let everybody: StaffBrowser;
let channel: ChannelBrowser;
beforeAll(async () => {
  api = await openTestApi();
  everybody = await api.staff('all', { roles: ['designer', 'operator', 'agent', 'manager', 'admin'] });
  channel = await api.channel();
}, 60_000);
afterAll(() => api.close());
beforeEach(() => {
  api.gateway.state = 'up';
});

/** Every route under `/api`, with ids that name nothing, but those that would sign the caller out. */
const routes = () =>
  api.routes
    .filter(({ path }) => path.startsWith('/api'))
    .map(({ method, path }) => ({
      name: `${method} ${path}`,
      method,
      path: path.replace(/:(\w+)/g, (_, name: string) => (/number|version/.test(name) ? '7' : name === 'code' ? 'none' : randomUUID())),
    }));
const harmless = () => routes().filter(({ name }) => !['DELETE /api/session', 'GET /api/live', 'GET /api/health'].includes(name));
const headers = () => ({ 'if-match': '"1"', 'idempotency-key': randomUUID() });
const hasBody = (method: string) => method !== 'GET';

describe('every route', () => {
  test('has a rule: nobody is let in who is not signed in', async () => {
    const answers = await Promise.all(
      routes().map(async ({ name, method, path }) => ({ name, status: (await new StrangerBrowser(api.url).send(method, path)).status })),
    );
    expect(answers.length).toBeGreaterThan(30);
    expect(
      answers
        .filter(({ status }) => status !== 401)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(openToAll.toSorted());
  });

  test('that changes something refuses a request from another site', async () => {
    const unsafe = routes().filter(({ name, method }) => hasBody(method) && !openToAll.includes(name));
    const codes = await Promise.all(
      unsafe.map(
        async ({ method, path }) => (await everybody.send(method, path, { body: {}, headers: { 'x-tongtu-csrf': 'guess' } })).body.code,
      ),
    );
    expect([...new Set(codes)].toSorted()).toEqual(expect.arrayContaining(['csrf-mismatch']));
    expect(codes.filter((code) => !['csrf-mismatch', 'signature-missing'].includes(code))).toEqual([]);
  });

  test('is spelled one way: other spellings of it open nothing', async () => {
    const stranger = new StrangerBrowser(api.url);
    for (const path of [
      '/api/Staff',
      '/API/staff',
      '/api//staff',
      '/api/staff/',
      '/api/./staff',
      '/api/%73taff',
      '/api/staff;x=1',
      '/api/staff%00',
      '//api/staff',
    ]) {
      const { status } = await stranger.get(path);
      expect({ path, status: [401, 404].includes(status) }).toEqual({ path, status: true });
    }
    for (const header of ['x-http-method-override', 'x-original-url', 'x-rewrite-url']) {
      expect(await stranger.get('/api/health', { headers: { [header]: '/api/staff' } })).toMatchObject({
        body: { parts: expect.anything() },
      });
    }
  });
});

describe('while Temporal and its workers are away', () => {
  test('every route answers as it does otherwise, and the health says what is missing', async () => {
    const statuses = async (caller: TestBrowser) =>
      Promise.all(
        harmless().map(
          async ({ name, method, path }) =>
            `${name} ${(await caller.send(method, path, { headers: headers(), ...(hasBody(method) ? { body: {} } : {}) })).status}`,
        ),
      );
    for (const caller of [everybody, channel]) {
      api.gateway.state = 'up';
      const up = await statuses(caller);
      api.gateway.state = 'down';
      const down = await statuses(caller);
      expect(down).toEqual(up);
      expect(down.filter((line) => / 5\d\d$/.test(line))).toEqual([]);
    }
    const health = await everybody.get('/api/health');
    expect(health).toMatchObject({
      status: 503,
      body: { ok: false, parts: { database: { ok: true }, temporal: { ok: false }, worker: { ok: false } } },
    });
  });
});

const hostile: readonly unknown[] = [
  [],
  'text',
  7,
  null,
  { name: { zh: 'a\u0000b' }, code: 'a\u0000b', login: 'a\u0000b', customer: 'a\u0000b', reason: 'a\u0000b', text: 'a\u0000b' },
  { customer: '1', input: { deep: JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`) } },
  { limit: 1e300, number: -1, version: 1e21, fence: 1.5, revision: 'x' },
  { graph: { format: 1, steps: Array.from({ length: 1_000 }, () => ({})) } },
  { constructor: { prototype: { isAdmin: true } } },
];

describe('whatever a caller sends', () => {
  test('is never answered with an error of ours', async () => {
    for (const caller of [everybody, channel]) {
      for (const body of hostile) {
        const answers = await Promise.all(
          harmless()
            .filter(({ method }) => hasBody(method))
            .map(async ({ name, method, path }) => ({
              name,
              status: (await caller.send(method, path, { body, headers: headers() })).status,
            })),
        );
        expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      }
    }
  });

  test.each([
    ['a zero byte', '%00'],
    ['a lone percent sign', '%'],
    ['half a character', '%ff'],
    ['a way out of the folder', '..%2f..%2fetc'],
    ['a quote', "' or 1=1 --"],
    ['characters beyond the first plane', '𠮷'.repeat(50)],
    ['more digits than any number', '9'.repeat(190)],
    ['the id of nothing', '00000000-0000-0000-0000-000000000000'],
  ])('in an address (%s) names nothing', async (_, odd) => {
    for (const { method, path } of api.routes.filter(({ path: at }) => at.startsWith('/api') && at.includes(':'))) {
      const address = path.replace(/:(\w+)/g, encodeURI(odd).replace(/%25(?=00|ff|2f)/g, '%'));
      const { status } = await everybody.send(method, address, { headers: headers(), ...(hasBody(method) ? { body: {} } : {}) });
      expect({ address, ok: status >= 400 && status < 500 }).toEqual({ address, ok: true });
    }
  });

  test.each([
    ['no JSON', '{"a":', 'application/json', 400],
    ['another type', '<a/>', 'application/xml', 415],
    ['a form', 'a=1', 'application/x-www-form-urlencoded', 415],
    ['a poisoned prototype', '{"__proto__":{"isAdmin":true}}', 'application/json', 400],
    ['too much', `"${'x'.repeat(5 * 1024 * 1024)}"`, 'application/json', 413],
  ])('as a body that is %s is refused as a problem', async (...[, body, type, status]) => {
    const answer = await fetch(`${api.url}/api/session`, { method: 'POST', body, headers: { 'content-type': type } });
    expect({ status: answer.status, type: answer.headers.get('content-type') }).toEqual({
      status,
      type: 'application/problem+json; charset=utf-8',
    });
  });

  test('in a query is read as what the route takes, and nothing else', async () => {
    for (const query of ['limit=0', 'limit=101', 'limit=x', 'cursor=%00', 'sort=name', 'journey=1', 'limit=1&limit=2', 'q=%25_%5C']) {
      expect((await everybody.get(`/api/instances?${query}`)).status).toBeLessThan(500);
    }
    expect(await everybody.get('/api/instances?q=%25')).toMatchObject({ status: 200, body: { items: [] } });
  });
});

describe('every answer', () => {
  test('carries the headers that keep browsers safe, and is kept by nobody', async () => {
    const { headers: sent } = await everybody.get('/api/session');
    expect(sent.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(sent.get('x-content-type-options')).toBe('nosniff');
    expect(sent.get('cache-control')).toBe('no-store');
    expect(sent.get('x-powered-by')).toBeNull();
  });

  test('is limited where a password can be guessed', async () => {
    const tries = await Promise.all(Array.from({ length: 130 }, () => new StrangerBrowser(api.url).post('/api/session', { login: 'x' })));
    const last = tries.find(({ status }) => status === 429);
    expect(last).toMatchObject({ body: { code: 'too-many-requests' } });
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
