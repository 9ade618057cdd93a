import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { FaultSwitch } from '../faults/fault-switch.js';
import type { CheckIdentity } from '../app-server/customer-desk.js';
import { withFaults } from '../faults/suffer.js';

/** What is wrong with a photo, as the pretend camera reports it. */
const quality = z.enum(['good', 'glare', 'blurred', 'name-differs']);
const check = z.object({ customer: z.string().min(1), photo: z.object({ reference: z.string().min(1), quality }) });

/**
 * The pretend identity service: says whether a photo of an identity document passes.
 * `POST /checks` → `{ passed: true }` or `{ passed: false, code: 'glare' | 'blurred' | 'name-differs' }`. It keeps no photo.
 */
export function identityService(app: FastifyInstance, { faults }: { readonly faults: FaultSwitch }): void {
  app.post(
    '/checks',
    withFaults(faults, 'identity', async (request) => {
      const asked = check.safeParse(request.body);
      if (!asked.success) return { status: 400, body: { code: 'bad-request' } };
      const seen = asked.data.photo.quality;
      return { status: 200, body: seen === 'good' ? { passed: true } : { passed: false, code: seen } };
    }),
  );
}

const answerSchema = z.object({ passed: z.boolean(), code: z.string().optional() });

/** Longest wait for the identity service before the customer is told that it does not answer, ms. */
const CHECK_LIMIT_MS = 8_000;

/** Asks the identity service over HTTP, as the app would. A service that errs or hangs counts as `service-away`. */
export function checkAt(app: FastifyInstance): CheckIdentity {
  return async ({ customer, reference, quality: seen }) => {
    const { port } = app.server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/identity/checks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ customer, photo: { reference, quality: seen } }),
      signal: AbortSignal.timeout(CHECK_LIMIT_MS),
    }).catch(() => null);
    if (!answer?.ok) return { passed: false, code: 'service-away' };
    return answerSchema.parse(await answer.json());
  };
}
