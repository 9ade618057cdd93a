import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { makeHttpClient } from './http-client.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const request = { method: 'POST', path: '/accounts', headers: {}, body: { a: 1 } };
const soon = () => AbortSignal.timeout(400);

describe('the HTTP client of one provider', () => {
  test('stays below its base address', async () => {
    const paths: string[] = [];
    const base = await serve((asked, answer) => {
      paths.push(String(asked.url));
      answer.end('{}');
    });
    const call = makeHttpClient(`${base}/api`);
    await call(request, soon());
    for (const path of ['/../admin', 'http://elsewhere.example/', '/%2e%2e/admin', '\\\\elsewhere.example\\x']) {
      await expect(call({ ...request, path }, soon())).rejects.toMatchObject({ code: 'address-refused', isRetryable: false });
    }
    await call({ ...request, path: '//elsewhere.example/x' }, soon());
    expect(paths).toEqual(['/api/accounts', '/api//elsewhere.example/x']);
  });

  test('follows no redirect', async () => {
    const base = await serve((_, answer) => answer.writeHead(302, { location: 'http://169.254.169.254/' }).end());
    expect(await makeHttpClient(base)(request, soon())).toEqual({ status: 302, body: null, retryAfterMs: null });
  });

  test('knows a call that was never made from one that may have been', async () => {
    const silent = await serve(() => undefined);
    await expect(makeHttpClient(silent)(request, soon())).rejects.toMatchObject({ code: 'timeout', isInDoubt: true });
    const rude = await serve((asked) => asked.socket.destroy());
    await expect(makeHttpClient(rude)(request, soon())).rejects.toMatchObject({ code: 'connection-broke', isInDoubt: true });
    const closed = await serve(() => undefined);
    await new Promise((resolve) => servers.pop()?.close(resolve));
    await expect(makeHttpClient(closed)(request, soon())).rejects.toMatchObject({ code: 'unreachable', isInDoubt: false });
  });

  test('reads no more than it can hold, and takes what is no JSON for nothing', async () => {
    const large = await serve((_, answer) => answer.end('x'.repeat(300_000)));
    await expect(makeHttpClient(large)(request, soon())).rejects.toMatchObject({ code: 'answer-too-large' });
    const odd = await serve((_, answer) => answer.end('<html>'));
    expect((await makeHttpClient(odd)(request, soon())).body).toBeNull();
  });
});
