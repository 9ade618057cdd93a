import { expect, test } from '@jest/globals';
import { upgrade } from './upgrades.js';

const from = {
  1: (graph: object) => ({ ...graph, second: true }),
  2: (graph: object) => ({ ...graph, third: true }),
};

test('an old drawing is raised format by format', () => {
  expect(upgrade({ format: 1, name: 'x' }, { from, to: 3 })).toEqual({ format: 3, name: 'x', second: true, third: true });
  expect(upgrade({ format: 2 }, { from, to: 3 })).toEqual({ format: 3, third: true });
});

test('one of the current format stays the same object', () => {
  const graph = { format: 3 };
  expect(upgrade(graph, { from, to: 3 })).toBe(graph);
});

test.each([[{ format: 4 }], [{ format: 0 }], [{ format: '1' }], [{}]])('one that is newer or unknown is not: %j', (graph) => {
  expect(upgrade(graph, { from, to: 3 })).toBeNull();
});
