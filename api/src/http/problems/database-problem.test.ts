import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { openTestApi, type StaffBrowser, type TestApi } from '../../testing/index.js';

let api: TestApi;
let admin: StaffBrowser;
beforeAll(async () => {
  api = await openTestApi();
  admin = await api.staff('ada', { roles: ['admin', 'designer'] });
}, 60_000);
afterAll(() => api.close());

const institution = { code: 'north', name: { zh: '北城支行' }, kind: 'branch', parent: 'head' };

describe('while the database', () => {
  test('cuts every connection, callers are told to come again, and it goes on by itself', async () => {
    const killing = api.store.source.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, () => admin.post('/api/institutions', institution)),
      killing.then(
        () => null,
        () => null,
      ),
    ]);
    for (const answer of answers) if (answer) expect([200, 503]).toContain(answer.status);
    const refused = answers.find((answer) => answer?.status === 503);
    if (refused) expect(refused).toMatchObject({ body: { code: 'store-unavailable' } });
    expect(await admin.get('/api/institutions')).toMatchObject({ status: 200 });
  });

  test('does not take new connections, nothing is acknowledged falsely', async () => {
    const url = new URL(api.settings.databaseUrl);
    const name = url.pathname.slice(1);
    url.pathname = '/postgres';
    const outside = new Client({ connectionString: url.href });
    await outside.connect();
    await outside.query(`alter database ${name} allow_connections false`);
    await outside.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    await outside.end();
    const answer = await admin.post('/api/institutions', { ...institution, code: 'lost' }, { 'accept-language': 'en' });
    expect(answer).toMatchObject({ status: 503, body: { code: 'store-unavailable', title: 'Database unavailable' } });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await admin.get('/api/health')).toMatchObject({ status: 503, body: { parts: { database: { ok: false } } } });
  });
});
