import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ReceiptBook } from '../core/receipts.js';
import type { FaultSwitch } from '../faults/fault-switch.js';
import { withFaults } from '../faults/suffer.js';

/** The gateways through which the bank writes to customers. */
export const messageServices = ['sms', 'mail', 'im'] as const;
export type MessageService = (typeof messageServices)[number];

const handedOver = z.object({ to: z.string().min(1).max(200), subject: z.string().max(200).optional(), text: z.string().max(20_000) });
type HandedOver = z.infer<typeof handedOver>;

/** Addresses that are wrong or whose owners block the bank: enough to show the other ways on purpose. */
const refusals: { readonly [S in MessageService]: (message: HandedOver) => string | null } = {
  sms: ({ to, text }) =>
    to.endsWith('0000') ? 'unknown-address' : to.endsWith('9999') ? 'blocked' : text.length > 469 ? 'text-refused' : null,
  mail: ({ to }) => (to.endsWith('@nowhere.example') ? 'unknown-address' : null),
  im: ({ to }) => (to.startsWith('gone-') ? 'unknown-address' : to.startsWith('blocks-') ? 'blocked' : null),
};

/**
 * A pretend gateway: takes messages, once per idempotency key, and keeps no text.
 * Routes: `POST /messages` (202 with an id, 422 `unknown-address` or `blocked`), `GET /messages/:key`, `GET /receipts`.
 */
export function messageGateway(
  app: FastifyInstance,
  { service, faults, receipts }: { readonly service: MessageService; readonly faults: FaultSwitch; readonly receipts: ReceiptBook },
): void {
  app.post(
    '/messages',
    withFaults(faults, service, async (request) => {
      const key = request.headers['idempotency-key'];
      if (typeof key !== 'string' || key === '') return { status: 400, body: { code: 'idempotency-key-missing' } };
      return take({ service, receipts, key }, request.body);
    }),
  );
  app.get(
    '/messages/:key',
    withFaults(faults, service, async (request) => {
      const receipt = receipts.find((request.params as { key: string }).key);
      return receipt ? { status: 200, body: receipt.body } : { status: 404, body: { code: 'no-receipt' } };
    }),
  );
  app.get('/receipts', () => ({ receipts: receipts.list().map(({ key, operation, at, status }) => ({ key, operation, at, status })) }));
}

interface Taking {
  readonly service: MessageService;
  readonly receipts: ReceiptBook;
  readonly key: string;
}

/** Same key, same message: the first answer again. A refusal leaves no receipt: the bank may correct the address. */
function take({ service, receipts, key }: Taking, body: unknown): { readonly status: number; readonly body: Record<string, unknown> } {
  const asked = handedOver.safeParse(body);
  if (!asked.success) return { status: 400, body: { code: 'bad-request' } };
  const bodyHash = createHash('sha256').update(JSON.stringify(asked.data)).digest('hex');
  const before = receipts.find(key);
  if (before) return before.bodyHash === bodyHash ? before : { status: 409, body: { code: 'key-used-for-another-message' } };
  const code = refusals[service](asked.data);
  if (code !== null) return { status: 422, body: { code } };
  const id = `${service}-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
  const accepted = { status: 202, body: { id } };
  receipts.add({ key, operation: 'send-message', at: new Date().toISOString(), bodyHash, ...accepted });
  return accepted;
}
