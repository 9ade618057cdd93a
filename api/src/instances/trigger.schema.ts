import { z } from 'zod';
import { json, text } from '../http/text.schema.js';

export const triggerBody = z
  .object({
    /** The bank's customer number, or the customer's id. */
    customer: z.string().min(1).max(60),
    /** Values for the journey's inputs, by variable. */
    input: z.record(z.string(), json).default({}),
    /** Key of the case, where a customer may travel the journey once for each. Opaque: no personal data. */
    correlation: z
      .string()
      .regex(/^[\w-]{1,60}$/)
      .optional(),
    /** `position`: answer with where the instance first rests (at most 2 s). `accepted`: answer as soon as it is durable. */
    wait: z.enum(['accepted', 'position']).default('position'),
    /** A customer who is on the journey already goes on there (200), instead of being refused. */
    orContinue: z.boolean().default(false),
  })
  .meta({ id: 'Trigger' });
export type TriggerBody = z.infer<typeof triggerBody>;

export const entryRule = z
  .enum(['paused', 'trigger-not-offered', 'already-running', 'once', 'cool-down', 'once-per-key', 'not-eligible', 'day-full', 'full'])
  .meta({ id: 'EntryRule' });

const position = z.object({
  step: z.string(),
  name: text.nullable(),
  visit: z.int(),
  /** Id of the open touchpoint or task, when a person is waited for. */ work: z.uuid().nullable(),
});

export const triggeredView = z
  .object({
    instance: z.uuid(),
    status: z.enum(['starting', 'running', 'paused', 'ended']),
    positions: z.array(position),
    /** The first open touchpoint or task. */
    work: z.uuid().nullable(),
  })
  .meta({ id: 'Triggered' });
export type TriggeredView = z.infer<typeof triggeredView>;
