import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A core bank that answers everything at once, and counts. */
export interface QuickCoreBank {
  readonly url: string;
  /** Calls by idempotency key. */
  readonly calls: ReadonlyMap<string, number>;
  readonly close: () => Promise<void>;
}

/** Starts one on a free port. */
export async function openQuickCoreBank(): Promise<QuickCoreBank> {
  const calls = new Map<string, number>();
  const answer = JSON.stringify({ code: 'ok', reference: 'R-6228004711' });
  const server = createServer((request, response) => {
    const key = String(request.headers['idempotency-key']);
    calls.set(key, (calls.get(key) ?? 0) + 1);
    request.resume().on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${port}`, calls, close };
}
