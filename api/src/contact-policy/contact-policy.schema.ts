import { z } from 'zod';
import { CONTACT_CLASSES } from '@tongtu/workflows/graph';

const contactClass = z.enum(CONTACT_CLASSES);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const reason = z.string().trim().min(1).max(500);

const caps = z
  .array(z.object({ per: z.enum(['day', 'week', 'month']), most: z.number().int().min(0).max(1_000) }))
  .max(3)
  .refine((given) => new Set(given.map(({ per }) => per)).size === given.length, { error: 'each period once · 每种周期只能写一次' });

const quiet = z.object({ from: timeOfDay, to: timeOfDay, channels: z.enum(['all', 'ringing']) });

/** What the bank allows itself in contacting customers for one reason. */
export const contactPolicyView = z
  .object({
    class: contactClass,
    /** Most contacts with one customer in a calendar period of the bank's zone, over all journeys. */
    caps,
    /** Local hours in which nothing is sent (half-open, over midnight); `ringing` = only channels that make themselves heard. Null = none. */
    quiet: quiet.nullable(),
    sparesHolidays: z.boolean(),
    /** How many journeys of the class may be in conversation with one customer at a time; null = any number. */
    atOnce: z.number().int().nullable(),
    /** Null = it is what a bank begins with. */
    updatedAt: z.string().nullable(),
    /** False for what the law demands: it passes all rules and has none. */
    editable: z.boolean(),
  })
  .meta({ id: 'ContactPolicy' });
export type ContactPolicyView = z.infer<typeof contactPolicyView>;

export const contactPolicyBody = z
  .object({ caps, quiet: quiet.nullable(), sparesHolidays: z.boolean(), atOnce: z.number().int().min(1).max(100).nullable(), reason })
  .meta({ id: 'ContactPolicyInput' });
export type ContactPolicyBody = z.infer<typeof contactPolicyBody>;

export const contactPolicyPath = z.object({ class: contactClass });
export type ContactPolicyPath = z.infer<typeof contactPolicyPath>;

/** Consents that a customer gives and takes back. */
const consents = z
  .strictObject({ service: z.boolean().optional(), sales: z.boolean().optional() })
  .refine((given) => Object.keys(given).length > 0, { error: 'at least one consent · 至少写一种同意' });

/** Staff say why; a channel passes on what the customer did there. */
export const consentsBody = z.object({ consents, reason: reason.optional() }).meta({ id: 'ConsentsInput' });
export type ConsentsBody = z.infer<typeof consentsBody>;

/** A customer's id or number. */
export const consentsPath = z.object({ customer: z.string().regex(/^[A-Za-z0-9-]{1,40}$/) });
export type ConsentsPath = z.infer<typeof consentsPath>;

/** What a customer agrees to now, and how it came so, newest first (the last 100 changes). */
export const consentsView = z
  .object({
    consents: z.array(z.string()),
    changes: z.array(
      z.object({
        consent: z.string(),
        given: z.boolean(),
        at: z.string(),
        /** The channel's code, the member of staff's name, or null for the bank's own system. */
        by: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Consents' });
export type ConsentsView = z.infer<typeof consentsView>;
