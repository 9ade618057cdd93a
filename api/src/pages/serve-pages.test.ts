import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestApi, StrangerBrowser, type TestApi } from '../testing/index.js';

let api: TestApi;
let stranger: StrangerBrowser;
beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongtu-pages-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(
    path.join(folder, 'index.html'),
    '<html><head><script type="module" src="/assets/a-1.js"></script></head><body></body></html>',
  );
  writeFileSync(path.join(folder, 'assets', 'a-1.js'), `export const a = 1;${' '.repeat(5_000)}`);
  writeFileSync(path.join(folder, 'assets', 'secret.pem'), 'a key that lies here by mistake');
  api = await openTestApi({ designerFolder: folder });
  stranger = new StrangerBrowser(api.url);
}, 60_000);
afterAll(() => api.close());

describe('the designer', () => {
  test.each(['/', '/journeys', '/journeys/8f7/draw?step=1'])('is the same page at %s, with a nonce of its own', async (address) => {
    const [first, second] = await Promise.all([stranger.get(address), stranger.get(address)]);
    expect(first).toMatchObject({ status: 200, text: expect.stringContaining('<script type="module" nonce=') });
    const nonce = /name="csp-nonce" content="([^"]+)"/.exec(first.text)?.[1] ?? 'none';
    expect(first.headers.get('content-security-policy')).toContain(`script-src 'self' 'nonce-${nonce}'`);
    expect(first.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect(second.text).not.toContain(nonce);
  });

  test('has files that browsers keep for good, compressed', async () => {
    const answer = await stranger.get('/assets/a-1.js');
    expect(answer.text).toContain('export const a = 1;');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('content-encoding')).toMatch(/br|gzip/);
  });

  test.each([
    '/assets/gone.js',
    '/assets/secret.pem',
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/api/none',
    '/api',
  ])('does not hide what is not there: %s', async (address) => {
    const answer = await stranger.get(address);
    expect(answer.text).not.toContain('a key that lies here');
    expect(answer.text).not.toContain('"workspaces"');
    if (address.startsWith('/assets/g') || address.startsWith('/api'))
      expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});
