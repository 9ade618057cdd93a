import { z } from 'zod';

const text = z.object({ zh: z.string(), en: z.string().optional() });
const family = z.enum(['customer', 'ai', 'remote', 'branch']);
const person = z.object({ kind: z.string(), id: z.string(), name: z.string() });

const field = z.object({
  key: z.string(),
  label: text,
  type: z.string(),
  required: z.boolean(),
  help: text.optional(),
  options: z.array(z.object({ value: z.string(), label: text })).optional(),
  maxLength: z.number().optional(),
  verifiedBy: z.string().optional(),
  value: z.unknown(),
  source: z
    .object({
      by: person,
      family,
      at: z.string(),
      verified: z.boolean(),
      failure: z.object({ code: z.string(), times: z.number() }).nullable(),
    })
    .nullable(),
});

/** A question of a survey: a field that nobody has filled in before. */
const question = field.omit({ value: true, source: true });

/** A touchpoint as Tongtu shows it to a channel: the part the app uses. */
export const bankTouchpoint = z.object({
  id: z.string(),
  name: text,
  status: z.string(),
  version: z.number(),
  outcome: z.string().nullable(),
  expiresAt: z.string(),
  customer: z.object({ number: z.string() }).nullable(),
  closedBy: person.nullable(),
  lease: z.object({ mine: z.boolean(), holder: person, family, since: z.string(), until: z.string() }).nullable(),
  rung: z.object({ id: z.string(), family }).nullable(),
  ladder: z.array(z.object({ id: z.string(), family, state: z.string() })),
  breakpoint: z.object({ at: z.string(), field: z.string().nullable(), error: z.string().nullable() }).nullable(),
  form: z.object({ title: text, sections: z.array(z.object({ id: z.string(), title: text, fields: z.array(field) })) }),
  said: z.array(z.object({ at: z.string(), by: person, channel: z.string(), text: z.string() })),
});
export type BankTouchpoint = z.infer<typeof bankTouchpoint>;

export const bankTouchpoints = z.object({ items: z.array(z.object({ id: z.string(), status: z.string(), openedAt: z.string() })) });
export const bankMessages = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      body: z.string(),
      sentAt: z.string(),
      readAt: z.string().nullable(),
      survey: z.object({ title: text, sections: z.array(z.object({ id: z.string(), title: text, fields: z.array(question) })) }).nullable(),
      answeredAt: z.string().nullable(),
    }),
  ),
});
export const bankCustomer = z.object({ id: z.string(), number: z.string(), name: z.string(), tier: z.string() });
export const bankTriggered = z.object({ instance: z.string(), work: z.string().nullable().optional() });
export const anything = z.unknown();
