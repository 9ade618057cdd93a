import { z } from 'zod';

const part = z.object({ ok: z.boolean() });

/** Whether the bank can be served. `worker`: somebody runs the journeys. */
export const healthView = z
  .object({ ok: z.boolean(), parts: z.object({ database: part, temporal: part, worker: part }) })
  .meta({ id: 'Health' });
export type HealthView = z.infer<typeof healthView>;
