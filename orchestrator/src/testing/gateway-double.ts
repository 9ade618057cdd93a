import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the pretend gateways answer one call that hands a message over. `drop` and `half` break the line after it was accepted. */
export type GatewayBehaviour =
  { readonly status: number; readonly code?: string; readonly retryAfter?: string; readonly delayMs?: number } | 'drop' | 'half';

/** A message that a gateway has accepted. */
export interface Accepted {
  readonly service: string;
  readonly key: string;
  readonly body: Readonly<Record<string, string>>;
}

/** Gateways for tests, which keep their promise about idempotency keys and remember what they accepted. */
export interface GatewayDouble {
  readonly urls: { readonly sms: string; readonly mail: string; readonly im: string };
  readonly accepted: readonly Accepted[];
  /** `POST sms` and `GET sms`, in their order. */
  readonly calls: readonly string[];
  /** Answers that come first, in order; after them every message is accepted. */
  readonly next: (...behaviours: readonly GatewayBehaviour[]) => void;
  /** Forgets answers that nobody asked for. */
  readonly calm: () => void;
  readonly close: () => Promise<void>;
}

/** Starts them on a free port. */
export async function openGatewayDouble(): Promise<GatewayDouble> {
  const accepted: Accepted[] = [];
  const calls: string[] = [];
  const queue: GatewayBehaviour[] = [];
  const server = createServer((request, response) => {
    void handle(request, response, { accepted, calls, queue });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    urls: { sms: `${base}/sms`, mail: `${base}/mail`, im: `${base}/im` },
    accepted,
    calls,
    next: (...behaviours) => void queue.push(...behaviours),
    calm: () => void queue.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

interface Books {
  readonly accepted: Accepted[];
  readonly calls: string[];
  readonly queue: GatewayBehaviour[];
}

async function handle(request: IncomingMessage, response: ServerResponse, books: Books): Promise<void> {
  const [, service = '', , asked] = String(request.url).split('/');
  books.calls.push(`${String(request.method)} ${service}`);
  if (request.method === 'GET') {
    const known = books.accepted.some((one) => one.service === service && one.key === decodeURIComponent(asked ?? ''));
    return answer(response, known ? 200 : 404, known ? { id: 'known' } : { code: 'no-receipt' });
  }
  const behaviour = books.queue.shift() ?? { status: 202 };
  const message = { service, key: String(request.headers['idempotency-key']), body: await read(request) };
  if (typeof behaviour === 'string' || behaviour.status < 300) accept(books, message);
  if (typeof behaviour === 'string') return breakOff(behaviour, response);
  const { status, code, retryAfter, delayMs = 0 } = behaviour;
  await new Promise((resolve) => setTimeout(resolve, delayMs).unref());
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
  answer(response, status, code === undefined ? { id: `${service}-1` } : { code });
}

function accept({ accepted }: Books, message: Accepted): void {
  if (!accepted.some(({ key }) => key === message.key)) accepted.push(message);
}

function breakOff(how: 'drop' | 'half', response: ServerResponse): void {
  if (how === 'drop') return void response.destroy();
  response.writeHead(202, { 'content-type': 'application/json', 'content-length': '64' }).write('{"id":');
  setTimeout(() => response.destroy(), 20);
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<Readonly<Record<string, string>>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Readonly<Record<string, string>>;
}
