import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { FaultSwitch } from '../faults/fault-switch.js';
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
