import { describe, expect, test } from '@jest/globals';
import { institutions, staff } from './bank.js';
import { CUSTOMER_COUNT, customerBatches, identityNumber, seedCustomer } from './customers.js';

describe('the demonstration bank', () => {
  const all = [...customerBatches()].flat();
  test('has three branches, one remote centre, about forty staff in five roles and 2,000 customers', () => {
    expect(institutions.filter((one) => one.kind === 'branch')).toHaveLength(3);
    expect(institutions.filter((one) => one.kind === 'remote')).toHaveLength(1);
    expect(staff.length).toBeGreaterThanOrEqual(38);
    expect(new Set(staff.flatMap((one) => one.roles)).size).toBe(5);
    expect(all).toHaveLength(CUSTOMER_COUNT);
  });
  test('gives every number, login and identity to one person only, and the same one each time', () => {
    expect(new Set(all.map((one) => one.number)).size).toBe(CUSTOMER_COUNT);
    expect(new Set(staff.map((one) => one.login)).size).toBe(staff.length);
    expect(seedCustomer(7)).toEqual(seedCustomer(7));
  });
  test('knows VIP customers, gold and normal ones, each with a manager of their own branch', () => {
    for (const tier of ['vip', 'gold', 'normal']) expect(all.filter((one) => one.tier === tier).length).toBeGreaterThan(100);
    for (const customer of all)
      expect(staff.find((one) => one.login === customer.relationshipManager)?.institution).toBe(customer.institution);
  });
  test('writes identity numbers with a right check digit', () => {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1];
    for (const n of [1, 42, 1999]) {
      const sum = [...identityNumber(n)].reduce(
        (total, digit, index) => total + (digit === 'X' ? 10 : Number(digit)) * (weights[index] ?? 0),
        0,
      );
      expect(sum % 11).toBe(1);
    }
  });
});
