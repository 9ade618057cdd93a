import { z } from 'zod';
import { pageOf, pageQuery } from '../http/paging.js';
import { code, text } from '../http/text.schema.js';

const customerNumber = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
const tier = z.enum(['normal', 'gold', 'vip']);
const language = z.enum(['zh', 'en']);
const consent = z.enum(['regulatory', 'service', 'sales']);

/** Names of attributes that would be personal data: they have columns of their own, sealed. */
const personal = /name|mobile|phone|email|mail|address|passport|id_?(number|card|no)|birth/i;

const attributes = z
  .record(z.string().regex(/^[a-zA-Z][a-zA-Z0-9_]{0,39}$/), z.union([z.string().max(200), z.number(), z.boolean(), z.null()]))
  .refine((given) => Object.keys(given).length <= 50, { error: 'at most 50 attributes · 最多 50 个属性' })
  .refine((given) => Object.keys(given).every((name) => !personal.test(name)), {
    error: 'attributes hold no personal data (class C1 only) · 属性只存放 C1 类数据，不能含个人信息',
  });

/** A customer as the bank hands them over. The number is the bank's own; giving it again changes the customer. */
export const customerInput = z
  .object({
    number: customerNumber,
    name: z.string().trim().min(1).max(60),
    mobile: z
      .string()
      .regex(/^\+?[0-9]{5,15}$/)
      .optional(),
    email: z.email().max(200).optional(),
    /** Under which the bank's account in an instant messenger knows them. */
    imId: z
      .string()
      .regex(/^[\w.@-]{1,100}$/)
      .optional(),
    idNumber: z
      .string()
      .regex(/^[0-9A-Za-z]{5,30}$/)
      .optional(),
    tier: tier.default('normal'),
    language: language.default('zh'),
    /** Code of their institution. */
    institution: code,
    /** Login of their relationship manager. */
    relationshipManager: z.string().min(1).max(60).optional(),
    attributes: attributes.default({}),
    /** Contact classes they have agreed to. */
    consents: z.array(consent).max(3).default([]),
  })
  .meta({ id: 'CustomerInput' });
export type CustomerInput = z.infer<typeof customerInput>;

export const customersBody = z.object({ customers: z.array(customerInput).min(1).max(500) }).meta({ id: 'CustomersInput' });
export type CustomersBody = z.infer<typeof customersBody>;

export const customersAnswer = z
  .object({ created: z.number(), changed: z.number(), unchanged: z.number() })
  .meta({ id: 'CustomersAnswer' });
export type CustomersAnswer = z.infer<typeof customersAnswer>;

/** A customer on a screen. Name, mobile and identity number are masked for staff. */
export const customerView = z
  .object({
    id: z.uuid(),
    number: z.string(),
    name: z.string(),
    mobile: z.string().nullable(),
    idNumber: z.string().nullable(),
    tier,
    language,
    institution: z.object({ code: z.string(), name: text }),
    relationshipManager: z.object({ id: z.uuid(), name: text }).nullable(),
    attributes: z.record(z.string(), z.unknown()),
    consents: z.array(z.string()),
  })
  .meta({ id: 'Customer' });
export type CustomerView = z.infer<typeof customerView>;

export const customersQuery = pageQuery.extend({
  /** Beginning of a number, beginning of a masked name, or a whole name. */
  q: z.string().trim().max(60).optional(),
});
export type CustomersQuery = z.infer<typeof customersQuery>;
export const customersPage = pageOf(customerView).meta({ id: 'CustomersPage' });

export const customerPath = z.object({ id: z.uuid() });
export const customerNumberPath = z.object({ number: customerNumber });

const journeyRef = z.object({ code: z.string(), name: text });

/** Something that happened with a customer, newest first. */
export const timelineItem = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('instance'),
      at: z.string(),
      id: z.uuid(),
      journey: journeyRef,
      status: z.string(),
      outcome: z.string().nullable(),
      endedAt: z.string().nullable(),
    }),
    z.object({
      kind: z.literal('touchpoint'),
      at: z.string(),
      id: z.uuid(),
      instance: z.uuid(),
      journey: journeyRef,
      step: text,
      status: z.string(),
      family: z.string().nullable(),
      breakpointAt: z.string().nullable(),
      closedAt: z.string().nullable(),
    }),
    z.object({
      kind: z.literal('delivery'),
      at: z.string(),
      id: z.uuid(),
      instance: z.uuid(),
      journey: journeyRef,
      channel: z.string(),
      class: z.string(),
      status: z.string(),
      title: z.string(),
    }),
  ])
  .meta({ id: 'TimelineItem' });
export type TimelineItem = z.infer<typeof timelineItem>;
export const timelinePage = pageOf(timelineItem).meta({ id: 'TimelinePage' });
