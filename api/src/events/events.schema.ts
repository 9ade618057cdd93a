import { z } from 'zod';
import { json } from '../http/text.schema.js';

/** An event's fields; expressions read them. */
const data = z
  .record(z.string().max(60), json)
  .refine((given) => JSON.stringify(given).length <= 32_000, { error: 'at most 32,000 characters · 最多 32000 个字符' });

/** Something a customer did or that happened to them. The id is the source's own: the same event counts once. */
export const eventBody = z
  .object({
    id: z.string().regex(/^[\x21-\x7e]{1,200}$/),
    name: z.string().regex(/^[\p{L}\p{N}._-]{1,60}$/u),
    /** A customer's id or number. */
    customer: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
    /** When it happened; now when absent. */
    at: z.iso.datetime({ offset: true }).optional(),
    data: data.default({}),
  })
  .meta({ id: 'EventInput' });
export type EventBody = z.infer<typeof eventBody>;

/** What the event did. */
export const eventAnswer = z
  .object({
    event: z.uuid(),
    /** Running instances that listen to it and are told. */
    delivered: z.array(z.uuid()),
    /** Instances that it set off. */
    started: z.array(z.uuid()),
  })
  .meta({ id: 'EventAnswer' });
export type EventAnswer = z.infer<typeof eventAnswer>;
