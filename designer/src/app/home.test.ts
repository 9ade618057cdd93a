import { describe, expect, test } from '@jest/globals';
import { homeOf, railEntriesFor } from './home.js';

describe('where people begin their day', () => {
  test.each([
    ['designer', '/journeys'],
    ['operator', '/monitor'],
    ['agent', '/workbench'],
    ['manager', '/workbench'],
    ['admin', '/admin'],
  ] as const)('%s: %s', (role, path) => {
    expect(homeOf([role])).toBe(path);
  });

  test('is always a page they can see', () => {
    for (const role of ['designer', 'operator', 'agent', 'manager', 'admin'] as const) {
      expect(railEntriesFor([role]).map((entry) => `/${entry}`)).toContain(homeOf([role]));
    }
  });

  test('is nowhere without a role', () => {
    expect(homeOf([])).toBeUndefined();
    expect(railEntriesFor([])).toEqual([]);
  });
});

test('an agent sees the workbench but neither drawings nor administration', () => {
  expect(railEntriesFor(['agent'])).toEqual(['workbench', 'customers']);
});
