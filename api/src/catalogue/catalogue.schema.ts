import { CATALOGUE_KINDS } from '@tongtu/workflows/steps';
import { z } from 'zod';
import { code, text } from '../http/text.schema.js';
import { isCustomerRule } from '../segments/segments.schema.js';

const kind = z.enum(CATALOGUE_KINDS);
const instant = z.iso.datetime({ offset: true });

/** A stock of a benefit, with how much of it is gone. */
export const benefitPoolView = z
  .object({
    code: z.string(),
    total: z.number(),
    granted: z.number(),
    perCustomer: z.number().nullable(),
    opensAt: z.string().nullable(),
    closesAt: z.string().nullable(),
    updatedAt: z.string(),
  })
  .meta({ id: 'BenefitPool' });
export type BenefitPoolView = z.infer<typeof benefitPoolView>;

export const catalogueItemView = z
  .object({
    code: z.string(),
    kind,
    label: text,
    rule: z.string(),
    risk: z.number().nullable(),
    leastAmount: z.number().nullable(),
    excludes: z.array(z.string()),
    from: z.string().nullable(),
    until: z.string().nullable(),
    active: z.boolean(),
    version: z.number(),
    updatedAt: z.string(),
    /** Of a benefit. */
    pool: benefitPoolView.nullable(),
  })
  .meta({ id: 'CatalogueItem' });
export type CatalogueItemView = z.infer<typeof catalogueItemView>;

export const catalogueItemBody = z
  .object({
    kind,
    label: text,
    /** CEL over `customer` and `now`: whom it is for; empty = everybody. */
    rule: z
      .string()
      .max(2_000)
      .refine((rule) => rule === '' || isCustomerRule(rule), { error: 'not a rule over the customer · 这不是一条关于客户的条件' })
      .default(''),
    risk: z.number().int().min(1).max(5).nullable().default(null),
    /** Yuan. */
    leastAmount: z.number().min(0).max(1e13).nullable().default(null),
    /** Codes of what may not be offered together with it. */
    excludes: z.array(code).max(100).default([]),
    from: instant.nullable().default(null),
    /** Excluded. */
    until: instant.nullable().default(null),
    active: z.boolean().default(true),
  })
  .meta({ id: 'CatalogueItemInput' });
export type CatalogueItemBody = z.infer<typeof catalogueItemBody>;

export const benefitPoolBody = z
  .object({
    total: z.number().int().min(0).max(100_000_000),
    perCustomer: z.number().int().min(1).max(1_000).nullable().default(null),
    opensAt: instant.nullable().default(null),
    /** Excluded. */
    closesAt: instant.nullable().default(null),
  })
  .meta({ id: 'BenefitPoolInput' });
export type BenefitPoolBody = z.infer<typeof benefitPoolBody>;

export const cataloguePath = z.object({ code });
export const catalogueQuery = z.object({ kind: kind.optional() });
export type CatalogueQuery = z.infer<typeof catalogueQuery>;
