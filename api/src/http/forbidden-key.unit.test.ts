import { describe, expect, test } from '@jest/globals';
import { forbiddenKeyIn } from './forbidden-key.js';

describe('a key of the prototype chain in a body', () => {
  test.each(['__proto__', 'constructor', 'prototype'])('%s is found at its place, however deep', (key) => {
    const body: unknown = JSON.parse(`{"graph":{"steps":[{"config":{"a":1}},{"config":{"${key}":{"polluted":true}}}]}}`);
    expect(forbiddenKeyIn(body)).toBe(`graph.steps.1.config.${key}`);
  });

  test('such a word as a value is none, nor is a body without one', () => {
    expect(forbiddenKeyIn({ name: 'constructor', list: ['prototype', { deep: null }] })).toBeNull();
    for (const body of [undefined, null, 7, 'text', [], {}]) expect(forbiddenKeyIn(body)).toBeNull();
  });

  test('a body of a hundred thousand levels is looked through', () => {
    const body: unknown = JSON.parse(`${'['.repeat(100_000)}{"prototype":1}${']'.repeat(100_000)}`);
    expect(forbiddenKeyIn(body)).toMatch(/^0\.0\..*\.prototype$/);
  });
});
