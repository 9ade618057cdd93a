import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the pretend provider answers one request; `drop` breaks the connection after the work was done. */
export type Behaviour = { readonly status: number; readonly body?: object; readonly delayMs?: number } | 'drop';

/** A provider for tests, which keeps its promise about idempotency keys and counts what it did. */
export interface CoreBankDouble {
  readonly url: string;
  /** Keys of effects that it has brought about, once each. */
  readonly done: readonly string[];
  /** Number of requests, repeats included. */
  readonly requests: () => number;
  /** What the last request said. */
  readonly heard: () => unknown;
  /** Answers that come first, in order; after them every request succeeds. */
  readonly next: (...behaviours: readonly Behaviour[]) => void;
  readonly close: () => Promise<void>;
}

/** Starts one on a free port. */
export async function openCoreBankDouble(): Promise<CoreBankDouble> {
  const done: string[] = [];
  const queue: Behaviour[] = [];
  let requests = 0;
  let heard: unknown;
  const server = createServer((request, response) => {
    void read(request).then(async (body) => {
      requests += 1;
      heard = body;
      const key = String(request.headers['idempotency-key']);
      const behaviour = queue.shift() ?? { status: 200, body: { echo: body } };
      const status = behaviour === 'drop' ? 200 : behaviour.status;
      if (status < 300 && !done.includes(key)) done.push(key);
      if (behaviour === 'drop') return request.socket.destroy();
      if (behaviour.delayMs) await new Promise((resolve) => setTimeout(resolve, behaviour.delayMs).unref());
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(behaviour.body ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    done,
    requests: () => requests,
    heard: () => heard,
    next: (...behaviours) => void queue.push(...behaviours),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function read(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? null : JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
