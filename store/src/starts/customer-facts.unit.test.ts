import { describe, expect, test } from '@jest/globals';
import type { Plan } from '@tongtu/workflows/plan';
import { factsOf, factsRead } from './customer-facts.js';

const customer = {
  attributes: { city: '上海', tier: 'forged' },
  tier: 'vip',
  language: 'zh',
  rmStaffId: null,
  consents: ['service'],
} as const;
const facts = factsOf({ ...customer, consents: [...customer.consents] });
const read = (plan: Plan) => Object.keys(factsRead(plan, facts)).toSorted();
const end = { op: 'end', step: 'end', outcome: 'done' } as const;

/** A plan that goes by one condition. */
function deciding(when: string): Plan {
  const way = { outcome: 'a', to: 'end' };
  const instructions = { start: { op: 'branch', step: 'start', cases: [{ when, way }], otherwise: way }, end } as const;
  return { format: 1, start: 'start', timeZone: 'Asia/Shanghai', variables: {}, exits: [], maximumAgeMs: null, listens: [], instructions };
}

describe('what a journey may know of a customer', () => {
  test('is the product’s own facts, which the bank’s attributes cannot replace, and nothing personal', () => {
    expect(facts).toEqual({ tags: [], city: '上海', tier: 'vip', language: 'zh', consents: ['service'], hasManager: false });
  });
});

describe('what travels to the workflow', () => {
  test('is only what its expressions read', () => {
    expect(read(deciding('vars.amount > 5'))).toEqual([]);
    expect(read(deciding('customer.tier == "vip" && customer.city == "上海"'))).toEqual(['city', 'tier']);
  });

  test('is everything where an expression reads by another way than a dotted path', () => {
    expect(read(deciding('customer["tier"] == "vip"'))).toEqual(Object.keys(facts).toSorted());
  });
});
