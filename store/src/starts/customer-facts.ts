import type { Json } from '@tongtu/workflows/graph';
import type { Plan } from '@tongtu/workflows/plan';
import type { Customer } from '../entities/customer.js';

/** What journeys may decide by about a customer: nothing above class C1. */
export type CustomerFacts = Readonly<Record<string, Json>>;

/** All facts of a customer, as expressions read them under `customer`. The bank's own attributes never hide the product's. */
export function factsOf(customer: Pick<Customer, 'attributes' | 'tier' | 'language' | 'rmStaffId' | 'consents'>): CustomerFacts {
  const { attributes, tier, language, rmStaffId, consents } = customer;
  return { tags: [], ...attributes, tier, language, consents, hasManager: rmStaffId !== null };
}

const dotted = /\bcustomer\s*\.\s*([A-Za-z_]\w*)/g;
const otherwise = /\bcustomer\b(?!\s*\.\s*[A-Za-z_])/;

/** The facts that a plan's expressions read: only these travel to the workflow. One that is not read by a dotted path brings them all. */
export function factsRead(plan: Plan, facts: CustomerFacts): CustomerFacts {
  const texts = textsIn(plan.instructions)
    .concat(textsIn(plan.exits))
    .filter((text) => text.includes('customer'));
  if (texts.some((text) => otherwise.test(text))) return facts;
  const names = new Set(texts.flatMap((text) => [...text.matchAll(dotted)].map(([, name]) => name)));
  return Object.fromEntries(Object.entries(facts).filter(([name]) => names.has(name)));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
