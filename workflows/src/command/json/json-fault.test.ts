import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jsonFault } from './json-fault.js';

test.each([
  ['nothing', '', { line: 1, column: 1 }],
  ['a word', 'hello', { line: 1, column: 1 }],
  ['a list that is not closed', '[1, 2', { line: 1, column: 6 }],
  ['an object closed as a list', '{"a": 1]', { line: 1, column: 8 }],
  ['a comma too many', '{\n  "a": 1,\n}', { line: 3, column: 1 }],
  ['a member without a value', '{"a"}', { line: 1, column: 5 }],
  ['a key without quotes', '{\n  a: 1\n}', { line: 2, column: 3 }],
  ['a second value', '{} {}', { line: 1, column: 4 }],
  ['a text over two lines', '["中文\n"]', { line: 1, column: 2 }],
  ['a number with a zero before', '[01]', { line: 1, column: 3 }],
  ['characters outside the plane count once', '["🏦" x]', { line: 1, column: 6 }],
])('the place of %s is told', (_, text, place) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(jsonFault(text)).toEqual(place);
});

test('of JSON that is cut off, the end is named or a place before it', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (text, at) => {
      const cut = text.slice(0, at % (text.length + 1));
      const isJson = ((): boolean => {
        try {
          JSON.parse(cut);
          return true;
        } catch {
          return false;
        }
      })();
      fc.pre(!isJson);
      const { line, column } = jsonFault(cut);
      expect(line).toBe(1);
      expect(column).toBeLessThanOrEqual([...cut].length + 1);
    }),
  );
});

test('a bomb of brackets is left where it gets too deep', () => {
  expect(jsonFault('['.repeat(1_000_000)).column).toBe(100_001);
});
