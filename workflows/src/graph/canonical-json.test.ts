import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

test('equal values have one spelling, whatever the order in which they were made', () => {
  expect(canonicalJson({ b: [1, { d: null, c: '中' }], a: true })).toBe('{"a":true,"b":[1,{"c":"中","d":null}]}');
  expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}');
});

test('any JSON value is read back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
    }),
  );
});

test('what JSON cannot hold is thrown with its place', () => {
  expect(() => canonicalJson({ a: [1, { b: Number.NaN }] })).toThrow('$.a[1].b is NaN');
  expect(() => canonicalJson({ a: () => 1 })).toThrow('$.a is a function');
});
