import { checkExpression } from '@tongtu/workflows/expressions';
import { CUSTOMER_SCOPE } from '@tongtu/workflows/compiler';
import { z } from 'zod';
import { code, text } from '../http/text.schema.js';

export const segmentView = z
  .object({ code: z.string(), label: text, rule: z.string(), version: z.number(), updatedAt: z.string() })
  .meta({ id: 'Segment' });
export type SegmentView = z.infer<typeof segmentView>;

export const segmentBody = z
  .object({
    label: text,
    /** CEL over `customer` and `now`, yes or no. Attributes that only a bank's own records have may be read. */
    rule: z.string().min(1).max(2_000).refine(isCustomerRule, { error: 'not a rule over the customer · 这不是一条关于客户的条件' }),
  })
  .meta({ id: 'SegmentInput' });
export type SegmentBody = z.infer<typeof segmentBody>;

export const segmentPath = z.object({ code });

const SCOPE = { customer: { type: 'object', fields: CUSTOMER_SCOPE }, now: { type: 'datetime' } } as const;

/** Whether a text is a condition over the customer: CEL over `customer` and `now`, yes or no. */
export function isCustomerRule(source: string): boolean {
  return checkExpression(source, SCOPE, 'boolean').every(
    ({ code: fault, name = '' }) => fault === 'unknown-name' && name.startsWith('customer.'),
  );
}
