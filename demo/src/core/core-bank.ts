import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { FaultSwitch } from '../faults/fault-switch.js';
import { withFaults } from '../faults/suffer.js';
import type { ReceiptBook } from './receipts.js';

const openAccount = z.object({
  product: z.string().min(1),
  name: z.string().nullish(),
  mobile: z.string().nullish(),
  idNumber: z.string().nullish(),
});

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/**
 * The pretend core bank: opens accounts, once per idempotency key.
 * Routes: `POST /accounts` (201 with the account, 422 `mismatch` when name and identity document disagree), `GET /receipts`, `GET /receipts/:key`.
 */
export function coreBank(
  app: FastifyInstance,
  { faults, receipts }: { readonly faults: FaultSwitch; readonly receipts: ReceiptBook },
): void {
  app.post(
    '/accounts',
    withFaults(faults, 'core-bank', async (request) => once(request, receipts, openAccountFor)),
  );
  app.get('/receipts', () => ({ receipts: receipts.list().map(({ key, operation, at, status }) => ({ key, operation, at, status })) }));
  app.get('/receipts/:key', (request, reply) => {
    const receipt = receipts.find((request.params as { key: string }).key);
    return receipt ? reply.code(200).send(receipt) : reply.code(404).send({ code: 'no-receipt' });
  });
}

/** Same key, same body: the first answer again. Same key, other body: refused, nothing done. */
function once(request: FastifyRequest, receipts: ReceiptBook, act: (body: unknown) => Answer): Answer {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') return { status: 400, body: { code: 'idempotency-key-missing' } };
  const bodyHash = createHash('sha256')
    .update(JSON.stringify(request.body ?? null))
    .digest('hex');
  const before = receipts.find(key);
  if (before)
    return before.bodyHash === bodyHash
      ? { status: before.status, body: before.body }
      : { status: 409, body: { code: 'key-used-for-another-request' } };
  const answer = act(request.body);
  if (answer.status !== 400)
    receipts.add({ key, operation: 'open-account', at: new Date().toISOString(), bodyHash, status: answer.status, body: answer.body });
  return answer;
}

function openAccountFor(body: unknown): Answer {
  const asked = openAccount.safeParse(body);
  if (!asked.success) return { status: 400, body: { code: 'bad-request' } };
  if (mismatched(asked.data)) return { status: 422, body: { code: 'mismatch' } };
  return { status: 201, body: { code: 'ok', accountNumber: accountNumber(asked.data.idNumber ?? asked.data.name ?? '') } };
}

/** The pretend registry knows nobody whose identity number ends in 0: enough to show the other way on purpose. */
function mismatched({ idNumber }: z.infer<typeof openAccount>): boolean {
  return idNumber?.endsWith('0') ?? false;
}

function accountNumber(holder: string): string {
  const digits = createHash('sha256').update(holder).digest().readUInt32BE(0).toString().padStart(10, '0');
  return `6228${digits}`;
}
