import { z } from 'zod';
import { AUTHENTICATION_LEVELS } from '@tongtu/workflows/touchpoint';
import { json, text } from '../http/text.schema.js';

const person = z.object({ kind: z.enum(['customer', 'staff', 'ai', 'system']), id: z.string(), name: z.string() });
const instant = z.string();
const evidence = z.enum(['none', 'photo', 'reading', 'signature', 'file', 'note']);

/** A channel in which the customer may work, and what it takes. */
export const channelView = z.object({
  channel: z.string(),
  level: z.enum(AUTHENTICATION_LEVELS),
  consent: z.string().nullable(),
  preferred: z.boolean(),
});
export type ChannelView = z.infer<typeof channelView>;

/** The checklist as it stands. What was handed in is told to whoever works on it or checks it. */
export const checklistView = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      label: text,
      evidence,
      required: z.boolean(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
      unit: z.string().optional(),
      /** Somebody who worked on it has added it. */
      isAdded: z.boolean(),
      done: z.object({ by: person, at: instant, evidence: z.unknown(), masked: z.boolean() }).nullable(),
    }),
  ),
  /** Whether items may be added. */
  open: z.boolean(),
});
export type ChecklistView = z.infer<typeof checklistView>;

/** The second person: whether one is to check it now, and what was said before. */
export const reviewView = z.object({
  /** What was handed in, while it is checked. */
  now: z.object({ maker: person, outcome: z.string(), at: instant, /** The reader handed it in. */ mine: z.boolean() }).nullable(),
  made: z.array(z.object({ by: person, at: instant, confirmed: z.boolean(), note: z.string().nullable() })),
});
export type ReviewView = z.infer<typeof reviewView>;

/** Experts who may be asked, and what became of it. */
export const expertView = z.object({
  id: z.string(),
  label: text,
  needed: z.boolean(),
  invitation: z
    .object({
      status: z.enum(['asked', 'accepted', 'given', 'nobody']),
      question: z.string().nullable(),
      by: person,
      since: instant,
      until: instant,
      who: person.nullable(),
      opinion: z.string().nullable(),
      refusals: z.array(z.object({ by: person, reason: z.string(), at: instant })),
    })
    .nullable(),
});
export type ExpertView = z.infer<typeof expertView>;

const fence = z.number().int().min(1).optional();
/** The reducer says what is wrong with words that are too long or missing; this only keeps nonsense out. */
const words = z.string().max(20_000);

export const checkBody = z.object({ evidence: json.optional(), fence }).meta({ id: 'CheckInput' });
export type CheckBody = z.infer<typeof checkBody>;

export const addItemBody = z.object({ label: words, evidence: evidence.default('none'), fence }).meta({ id: 'AddItemInput' });
export type AddItemBody = z.infer<typeof addItemBody>;

export const confirmBody = z.object({ note: words.optional(), fence }).meta({ id: 'ConfirmInput' });
export type ConfirmBody = z.infer<typeof confirmBody>;

export const sendBackBody = z.object({ reason: words, fence }).meta({ id: 'SendBackInput' });
export type SendBackBody = z.infer<typeof sendBackBody>;

export const inviteBody = z.object({ expert: z.string().max(60), question: words.optional(), fence }).meta({ id: 'InviteInput' });
export type InviteBody = z.infer<typeof inviteBody>;

export const opinionBody = z.object({ text: words }).meta({ id: 'OpinionInput' });
export type OpinionBody = z.infer<typeof opinionBody>;
