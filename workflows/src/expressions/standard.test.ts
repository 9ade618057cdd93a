import { expect, test } from '@jest/globals';
import { Environment } from '@marcbachmann/cel-js';
import fc from 'fast-check';

import { checkExpression } from './check.js';
import { evaluate } from './evaluate.js';
import type { Scope } from './scope.js';

/** Our meaning of CEL against the library's own evaluator, where the two are meant to agree: no nulls, no integers, no time. */
const standard = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false });

const values = { vars: { a: 1.5, b: -2, s: '张三', t: 'vip', yes: true, no: false, list: [1, 2.5, 3], names: ['张', '李四', 'vip'] } };
const scope: Scope = {
  vars: {
    type: 'object',
    fields: {
      a: { type: 'number' },
      b: { type: 'number' },
      s: { type: 'string' },
      t: { type: 'string' },
      yes: { type: 'boolean' },
      no: { type: 'boolean' },
      list: { type: 'list', item: 'number' },
      names: { type: 'list', item: 'string' },
    },
  },
};

const binary = (operators: readonly string[], operand: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(operand, fc.constantFrom(...operators), operand).map(([left, operator, right]) => `(${left} ${operator} ${right})`);

/** Random well-typed expressions of each type. */
const { truth } = fc.letrec<{ number: string; text: string; truth: string; numbers: string; texts: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('vars.a', 'vars.b', '0.0', '1.0', '2.5', '1e3'),
    binary(['+', '-', '*'], tie('number')),
    tie('number').map((operand) => `-(${operand})`),
    fc.tuple(tie('truth'), tie('number'), tie('number')).map(([condition, yes, no]) => `(${condition} ? ${yes} : ${no})`),
  ),
  text: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('vars.s', 'vars.t', '""', "'vip'", '"张"', 'r"\\d"', '"\\u5f20"'),
    binary(['+'], tie('text')),
  ),
  numbers: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('vars.list', '[1.0]', '[0.0, 2.5]'),
    tie('truth').map((condition) => `vars.list.filter(x, x > 1.0 && ${condition})`),
    tie('number').map((operand) => `vars.list.map(x, x * ${operand})`),
    fc.tuple(tie('truth'), tie('number')).map(([condition, operand]) => `vars.list.map(x, x != 2.5 || ${condition}, x + ${operand})`),
  ),
  texts: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('vars.names', '["vip", "张"]'),
    tie('text').map((operand) => `vars.names.map(n, n + ${operand})`),
  ),
  truth: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('vars.yes', 'vars.no', 'true', 'false'),
    binary(['&&', '||', '==', '!='], tie('truth')),
    binary(['<', '<=', '>', '>=', '==', '!='], tie('number')),
    binary(['==', '!='], tie('text')),
    binary(['==', '!='], tie('numbers')),
    tie('truth').map((operand) => `!(${operand})`),
    fc.tuple(tie('number'), tie('numbers')).map(([item, list]) => `(${item} in ${list})`),
    fc.tuple(tie('text'), tie('texts')).map(([item, list]) => `(${item} in ${list})`),
    fc
      .tuple(tie('text'), fc.constantFrom('contains', 'startsWith', 'endsWith'), tie('text'))
      .map(([text, method, part]) => `(${text}).${method}(${part})`),
    fc
      .tuple(tie('numbers'), fc.constantFrom('exists', 'all', 'exists_one'), tie('number'))
      .map(([list, loop, item]) => `${list}.${loop}(x, x > ${item})`),
    fc.tuple(tie('texts'), tie('text')).map(([list, item]) => `${list}.exists(n, n == ${item} || has(vars.a))`),
  ),
}));

test('a rule means what the CEL library says it means, and the checker finds nothing wrong with it', () => {
  fc.assert(
    fc.property(truth, (source) => {
      fc.pre(source.length <= 2_000);
      const problems = checkExpression(source, scope, 'boolean');
      fc.pre(!problems.some(({ code }) => code === 'too-costly' || code === 'too-deep'));
      expect(problems).toEqual([]);
      expect(evaluate(source, values)).toBe(standard.evaluate(source, values));
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ['false && 1 / 0 > 1', false],
  ['1 / 0 > 1 && false', false],
  ['1 / 0 > 1 || true', true],
  ['[0.0, 1.0].exists(x, x == 1.0)', true],
  ['[1, 2].exists(x, 1 / (x - 2) > 5 || x == 1)', true],
  ['"a" in {"a": 1}', true],
  ['"\\x41\\u4e2d\\101"', 'A中A'],
  ["'''多\n行'''", '多\n行'],
])('%s is %p in both', (source, result) => {
  expect(evaluate(source, {})).toBe(result);
  expect(standard.evaluate(source, {})).toBe(result);
});
