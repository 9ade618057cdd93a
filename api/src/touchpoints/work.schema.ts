import { z } from 'zod';
import { AUTHENTICATION_LEVELS } from '@tongtu/workflows/touchpoint';
import { pageOf, pageQuery } from '../http/paging.js';
import { json, text } from '../http/text.schema.js';
import { channelView, checklistView, expertView, reviewView } from './work-parts.schema.js';

const family = z.enum(['customer', 'ai', 'remote', 'branch']);
const person = z.object({ kind: z.enum(['customer', 'staff', 'ai', 'system']), id: z.string(), name: z.string() });
const instant = z.string();

const option = z.object({ value: z.string(), label: text });

/** A field of the form with its value, where it came from, and what the reader may do with it. */
const fieldView = z.object({
  key: z.string(),
  label: text,
  type: z.string(),
  required: z.boolean(),
  dataClass: z.enum(['C1', 'C2', 'C3']),
  help: text.optional(),
  options: z.array(option).optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  verifiedBy: z.string().optional(),
  /** Null while it is empty. Starred when `masked`. */
  value: z.unknown(),
  /** The reader sees stars instead of the value. */
  masked: z.boolean(),
  /** The reader may not change it: the customer alone may, or the reader does not see it. */
  locked: z.boolean(),
  source: z
    .object({
      by: person,
      channel: z.string(),
      family,
      at: instant,
      verified: z.boolean(),
      failure: z.object({ code: z.string(), at: instant, times: z.number() }).nullable(),
    })
    .nullable(),
});
export type FieldView = z.infer<typeof fieldView>;

const sectionView = z.object({ id: z.string(), title: text, fields: z.array(fieldView) });
export type SectionView = z.infer<typeof sectionView>;

const leaseView = z.object({
  /** Whether the reader holds it. */
  mine: z.boolean(),
  fence: z.number(),
  holder: person,
  family,
  channel: z.string(),
  since: instant,
  until: instant,
});

const rungView = z.object({ id: z.string(), family, label: text, state: z.enum(['passed', 'now', 'ahead', 'skipped']) });

const mark = z.object({ due: instant, passedAt: instant.nullable() });

/** Promised times of a task, as they were reckoned. */
const slaView = z.object({
  goal: mark.nullable(),
  deadline: mark.nullable(),
  repeat: z.object({ due: instant, round: z.number() }).nullable(),
});

/** A touchpoint or a task as its reader may see it. `version` is its ETag. */
export const workView = z
  .object({
    id: z.uuid(),
    kind: z.enum(['touch', 'task']),
    step: z.string(),
    name: text,
    instructions: text.nullable(),
    instance: z.uuid(),
    journey: z.object({ id: z.uuid(), code: z.string(), name: text }),
    customer: z.object({ id: z.string(), number: z.string(), name: z.string(), tier: z.string() }).nullable(),
    status: z.enum(['open', 'completed', 'declined', 'expired', 'returned', 'cancelled']),
    version: z.number(),
    outcome: z.string().nullable(),
    openedAt: instant,
    expiresAt: instant,
    closedAt: instant.nullable(),
    closedBy: person.nullable(),
    lease: leaseView.nullable(),
    rung: z.object({ id: z.string(), family, label: text }).nullable(),
    ladder: z.array(rungView),
    sla: slaView.nullable(),
    /** The clock stands still, and why; null while it runs. */
    waiting: z.object({ since: instant, until: instant, reason: z.string(), by: person }).nullable(),
    /** Whether its holder may stop the clock. */
    mayWait: z.boolean(),
    breakpoint: z.object({ at: instant, first: instant, field: z.string().nullable(), error: z.string().nullable() }).nullable(),
    form: z.object({ id: z.string(), title: text, sections: z.array(sectionView) }),
    completions: z.array(z.object({ code: z.string(), label: text })),
    /** Channels in which the customer may work, the preferred ones first; empty = all of theirs. */
    channels: z.array(channelView),
    products: z.array(z.string()),
    checklist: checklistView.nullable(),
    review: reviewView.nullable(),
    experts: z.array(expertView),
    said: z.array(z.object({ at: instant, by: person, channel: z.string(), text: z.string() })),
    promises: z.array(z.object({ text: z.string(), by: person, due: instant.nullable(), at: instant })),
  })
  .meta({ id: 'Touchpoint' });
export type WorkView = z.infer<typeof workView>;

/** What a list shows of a touchpoint. */
export const touchpointRow = z
  .object({
    id: z.uuid(),
    name: text,
    instance: z.uuid(),
    journey: z.object({ id: z.uuid(), code: z.string(), name: text }),
    status: z.string(),
    outcome: z.string().nullable(),
    family: z.string().nullable(),
    holder: z.object({ name: z.string(), channel: z.string(), until: instant }).nullable(),
    breakpointAt: instant.nullable(),
    openedAt: instant,
    expiresAt: instant,
    closedAt: instant.nullable(),
  })
  .meta({ id: 'TouchpointRow' });
export type TouchpointRow = z.infer<typeof touchpointRow>;
export const touchpointsPage = pageOf(touchpointRow).meta({ id: 'TouchpointsPage' });

export const touchpointsQuery = pageQuery.extend({
  /** A customer's id or number. */
  customer: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
  status: z.enum(['open', 'closed', 'all']).default('open'),
});
export type TouchpointsQuery = z.infer<typeof touchpointsQuery>;

const fence = z.number().int().min(1).optional();
/** The reducer says what is wrong with words that are too long or missing; this only keeps nonsense out. */
const words = z.string().max(20_000);

export const takeBody = z
  .object({
    takeOver: z.object({ reason: words }).optional(),
    /** How surely the channel knows the customer before it; absent = not at all. */
    level: z.enum(AUTHENTICATION_LEVELS).optional(),
  })
  .meta({ id: 'TakeInput' });
export type TakeBody = z.infer<typeof takeBody>;

export const leaseBody = z.object({ fence }).meta({ id: 'LeaseInput' });
export type LeaseBody = z.infer<typeof leaseBody>;

const values = z
  .record(z.string().max(60), json)
  .refine((given) => Object.keys(given).length <= 200, { error: 'at most 200 fields · 最多 200 项' });

export const fieldsBody = z
  .object({
    fields: values.default({}),
    /** What verifiers said, reported by the channel that asked them. */
    verifications: z
      .record(
        z.string().max(60),
        z.union([
          z.object({ verified: z.literal(true) }),
          z.object({ verified: z.literal(false), failure: z.string().regex(/^[a-z0-9-]{1,60}$/) }),
        ]),
      )
      .default({}),
    fence,
  })
  .meta({ id: 'FieldsInput' });
export type FieldsBody = z.infer<typeof fieldsBody>;

export const completeBody = z.object({ outcome: z.string().max(60).optional(), fence }).meta({ id: 'CompleteInput' });
export type CompleteBody = z.infer<typeof completeBody>;

export const declineBody = z.object({ reason: words, fence }).meta({ id: 'DeclineInput' });
export type DeclineBody = z.infer<typeof declineBody>;

export const handOverBody = z.object({ reason: words, to: z.string().max(60).optional(), fence }).meta({ id: 'HandOverInput' });
export type HandOverBody = z.infer<typeof handOverBody>;

export const waitBody = z.object({ reason: words, fence }).meta({ id: 'WaitInput' });
export type WaitBody = z.infer<typeof waitBody>;

export const saidBody = z.object({ text: words }).meta({ id: 'SaidInput' });
export type SaidBody = z.infer<typeof saidBody>;

export const promiseBody = z
  .object({ text: words, due: z.iso.datetime({ offset: true }).nullable().default(null) })
  .meta({ id: 'PromiseInput' });
export type PromiseBody = z.infer<typeof promiseBody>;
