import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { FaultSwitch } from '../faults/fault-switch.js';
import { withFaults } from '../faults/suffer.js';

const asked = z.object({
  offers: z.array(z.string().min(1).max(100)).max(50),
  features: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.unknown())])),
});

/**
 * The bank's pretend model: says how likely a customer is to take each offer, 0 to 1. `POST /offers` → `{ scores: { [offer]: number } }`.
 * It is no model at all but a rule that can be read: the more a customer has to place (`amount`) and the more risk they bear (`risk`), the better
 * the offers that are named first. The same question always gets the same answer.
 */
export function offerModel(app: FastifyInstance, { faults }: { readonly faults: FaultSwitch }): void {
  app.post(
    '/offers',
    withFaults(faults, 'model', async (request) => {
      const question = asked.safeParse(request.body);
      if (!question.success) return { status: 400, body: { code: 'bad-request' } };
      return { status: 200, body: { scores: scoresOf(question.data) } };
    }),
  );
}

function scoresOf({ offers, features }: z.infer<typeof asked>): Readonly<Record<string, number>> {
  const amount = Number(features['amount'] ?? 0) || 0;
  const risk = Number(features['risk'] ?? 0) || 0;
  const appetite = Math.min(1, amount / 2_000_000 + risk / 10);
  const last = Math.max(1, offers.length - 1);
  return Object.fromEntries(
    offers.map((offer, index) => [offer, Math.round((appetite * (1 - index / last) + (1 - appetite) * (index / last)) * 100) / 100]),
  );
}
