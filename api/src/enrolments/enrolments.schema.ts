import { z } from 'zod';
import { pageOf, pageQuery } from '../http/paging.js';
import { json } from '../http/text.schema.js';
import { entryRule } from '../instances/trigger.schema.js';

export const enrolmentView = z
  .object({
    id: z.uuid(),
    journey: z.uuid(),
    /** One time of a schedule, one look at an audience, one business event, one list. */
    kind: z.enum(['schedule', 'audience', 'broadcast', 'list']),
    status: z.enum(['running', 'done', 'stopped']),
    /** Lines of a list; null where it is not known before. */
    total: z.int().nullable(),
    /** How many were looked at, let in, and not. */
    considered: z.int(),
    accepted: z.int(),
    refused: z.int(),
    perMinute: z.int(),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    stopReason: z.string().nullable(),
  })
  .meta({ id: 'Enrolment' });
export type EnrolmentView = z.infer<typeof enrolmentView>;
export const enrolmentPage = pageOf(enrolmentView);

export const enrolmentItemView = z
  .object({
    state: z.enum(['accepted', 'refused']),
    /** Why it was refused. */
    rule: z.union([entryRule, z.enum(['unknown-customer', 'input-invalid'])]).nullable(),
    subject: z.object({ kind: z.enum(['customer', 'institution', 'line']), id: z.string() }),
    instance: z.uuid().nullable(),
    line: z.int().nullable(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'EnrolmentItem' });
export type EnrolmentItemView = z.infer<typeof enrolmentItemView>;
export const enrolmentItemPage = pageOf(enrolmentItemView);

export const enrolmentItemQuery = pageQuery.extend({ state: z.enum(['accepted', 'refused']).optional() });
export type EnrolmentItemQuery = z.infer<typeof enrolmentItemQuery>;

export const listBody = z
  .object({
    /** `number` (or `客户号`) and the inputs of the journey as columns. */
    csv: z.string().min(1).max(3_000_000),
    reason: z.string().trim().min(1).max(300),
  })
  .meta({ id: 'EnrolmentList' });
export type ListBody = z.infer<typeof listBody>;

export const stopBody = z.object({ reason: z.string().trim().min(1).max(300) }).meta({ id: 'EnrolmentStop' });
export type StopBody = z.infer<typeof stopBody>;

/** Something that happened to the bank. The id is the source's own: the same event counts once. */
export const businessEventBody = z
  .object({
    id: z.string().regex(/^[\x21-\x7e]{1,200}$/),
    name: z.string().regex(/^[\p{L}\p{N}._-]{1,60}$/u),
    /** When it happened; now when absent. */
    at: z.iso.datetime({ offset: true }).optional(),
    data: z
      .record(z.string().max(60), json)
      .refine((given) => JSON.stringify(given).length <= 32_000, { error: 'at most 32,000 characters · 最多 32000 个字符' })
      .default({}),
  })
  .meta({ id: 'BusinessEventInput' });
export type BusinessEventBody = z.infer<typeof businessEventBody>;

export const businessEventAnswer = z
  .object({
    event: z.uuid(),
    /** Enrolments that begin with it. */
    enrolments: z.array(z.uuid()),
  })
  .meta({ id: 'BusinessEventAnswer' });
export type BusinessEventAnswer = z.infer<typeof businessEventAnswer>;
