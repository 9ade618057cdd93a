import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FaultSwitch } from '../faults/fault-switch.js';
import { withFaults } from '../faults/suffer.js';
import type { ReceiptBook } from './receipts.js';
import type { Answer, Service } from './service.js';
import { services } from './services.js';

/**
 * The pretend core bank: does what it is asked once per idempotency key.
 * Routes: `POST` for every service (such as `/accounts`: 201 with the account, 422 `mismatch` when name and identity document disagree),
 * `GET /receipts`, `GET /receipts/:key`.
 */
export function coreBank(
  app: FastifyInstance,
  { faults, receipts }: { readonly faults: FaultSwitch; readonly receipts: ReceiptBook },
): void {
  for (const [path, service] of Object.entries(services)) {
    app.post(
      path,
      withFaults(faults, 'core-bank', async (request) => once(request, receipts, service)),
    );
  }
  app.get('/receipts', () => ({ receipts: receipts.list().map(({ key, operation, at, status }) => ({ key, operation, at, status })) }));
  app.get('/receipts/:key', (request, reply) => {
    const receipt = receipts.find((request.params as { key: string }).key);
    return receipt ? reply.code(200).send(receipt) : reply.code(404).send({ code: 'no-receipt' });
  });
}

/** Same key, same body: the first answer again. Same key, other body: refused, nothing done. */
function once(request: FastifyRequest, receipts: ReceiptBook, { operation, act }: Service): Answer {
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
    receipts.add({ key, operation, at: new Date().toISOString(), bodyHash, status: answer.status, body: answer.body });
  return answer;
}
