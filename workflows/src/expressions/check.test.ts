import { describe, expect, test } from '@jest/globals';

import { checkExpression } from './check.js';
import type { Scope } from './scope.js';

const scope: Scope = {
  vars: {
    type: 'object',
    fields: {
      amount: { type: 'number' },
      name: { type: 'string', label: { zh: '姓名' } },
      vip: { type: 'boolean' },
      due: { type: 'date' },
      opened: { type: 'datetime' },
      patience: { type: 'duration' },
      tags: { type: 'list', item: 'string' },
      items: { type: 'list', item: 'object', fields: { code: { type: 'string' }, price: { type: 'number' } } },
      raw: { type: 'any' },
      open: { type: 'object' },
    },
  },
  customer: {
    type: 'object',
    fields: { tier: { type: 'string' }, riskClass: { type: 'string' }, address: { type: 'object', fields: { city: { type: 'string' } } } },
  },
  event: { type: 'any' },
  now: { type: 'datetime' },
};

describe('accepts', () => {
  test.each([
    'customer.tier == "vip" && vars.amount >= 500000',
    'vars.amount * 2 / 3 % 4 - 1 > 0.5',
    'vars.name.contains("三") || vars.name.size() > 3',
    'vars.tags.exists(t, t.startsWith("高净值"))',
    'vars.items.filter(i, i.price > 10).map(i, i.code).join("、") != ""',
    '"vip" in vars.tags && customer.tier in ["vip", "gold"]',
    'vars.due > "2026-03-01" && vars.opened < "2026-03-01T00:00:00Z" && vars.patience < "PT2H"',
    'daysBetween(date(now, "Asia/Shanghai"), vars.due) <= 7',
    'addDays(vars.due, 1) == vars.due ? "a" : customer.tier',
    'vars.name == null || null != vars.amount',
    'coalesce(vars.amount, 0) + 1 > 2',
    'has(customer.address.city) && has(event.anything.at.all)',
    'event.amount > 3 && event.name == "x" && vars.raw.x[0] + 1 > 2 && vars.open.whatever',
    '{"a": vars.amount}["a"] == 3 && [1, "a", null][0] == 1',
    'regex(vars.name, "^\\\\p{Han}{2,4}$")',
    '// 大客户\nvars.amount > 1',
  ])('%s', (source) => expect(checkExpression(source, scope)).toEqual([]));

  test.each([
    ['vars.amount > 3', 'boolean'],
    ['vars.amount', 'number'],
    ['"2026-03-01"', 'date'],
    ['"PT10M"', 'duration'],
    ['addDays(now, 1, "Asia/Shanghai")', 'datetime'],
    ['vars.tags.filter(t, t != "")', 'list'],
    ['event.x', 'number'],
    ['vars.vip ? vars.amount : null', 'number'],
    ['{"a": 1}', 'object'],
  ] as const)('%s where a %s is wanted', (source, expected) => expect(checkExpression(source, scope, expected)).toEqual([]));
});

describe('finds exactly what is wrong', () => {
  test.each([
    ['customer.teir == "vip"', [{ code: 'unknown-name', from: 0, to: 13, name: 'customer.teir', suggestion: 'customer.tier' }]],
    ['custmer.tier == "vip"', [{ code: 'unknown-name', from: 0, to: 7, name: 'custmer', suggestion: 'customer' }]],
    ['amount > 3', [{ code: 'unknown-name', from: 0, to: 6, name: 'amount', suggestion: 'vars.amount' }]],
    ['vars.tier == "vip"', [{ code: 'unknown-name', from: 0, to: 9, name: 'vars.tier', suggestion: 'customer.tier' }]],
    [
      'customer.risk_clas == "R1"',
      [{ code: 'unknown-name', from: 0, to: 18, name: 'customer.risk_clas', suggestion: 'customer.riskClass' }],
    ],
    [
      'customer.address.cty == "x"',
      [{ code: 'unknown-name', from: 0, to: 20, name: 'customer.address.cty', suggestion: 'customer.address.city' }],
    ],
    ['vars.items[0].prize > 3', [{ code: 'unknown-name', from: 14, to: 19, name: 'prize', suggestion: 'price' }]],
    ['vars.items.exists(i, i.prize > 3)', [{ code: 'unknown-name', from: 21, to: 28, name: 'i.prize', suggestion: 'i.price' }]],
    ['(customer).teir == ""', [{ code: 'unknown-name', from: 11, to: 15, name: 'customer.teir', suggestion: 'tier' }]],
    ['zzzzzzzz == 1', [{ code: 'unknown-name', from: 0, to: 8, name: 'zzzzzzzz' }]],
    ['vars.name.contain("x")', [{ code: 'unknown-name', from: 10, to: 17, name: 'contain', suggestion: 'contains' }]],
    ['siz(vars.name) > 2', [{ code: 'unknown-name', from: 0, to: 3, name: 'siz', suggestion: 'size' }]],
    ['vars.amount > "many"', [{ code: 'type', from: 14, to: 20, expected: 'number', found: 'string' }]],
    ['"many" == vars.amount', [{ code: 'type', from: 0, to: 6, expected: 'number', found: 'string' }]],
    ['vars.due > "soon"', [{ code: 'type', from: 11, to: 17, expected: 'date', found: 'string' }]],
    ['vars.due > vars.opened', [{ code: 'type', from: 11, to: 22, expected: 'date', found: 'datetime' }]],
    ['vars.vip > 1', [{ code: 'type', from: 0, to: 8, expected: 'number|string|date|datetime|duration', found: 'boolean' }]],
    ['vars.amount < null', [{ code: 'type', from: 14, to: 18, expected: 'number|string|date|datetime|duration', found: 'null' }]],
    ['vars.name + vars.amount', [{ code: 'type', from: 12, to: 23, expected: 'string', found: 'number' }]],
    ['now + "PT1H"', [{ code: 'type', from: 0, to: 3, expected: 'number|string|list', found: 'datetime' }]],
    ['vars.amount - vars.name', [{ code: 'type', from: 14, to: 23, expected: 'number', found: 'string' }]],
    ['vars.amount && vars.vip', [{ code: 'type', from: 0, to: 11, expected: 'boolean', found: 'number' }]],
    ['!vars.amount', [{ code: 'type', from: 1, to: 12, expected: 'boolean', found: 'number' }]],
    ['vars.vip ? 1 : "a"', [{ code: 'type', from: 15, to: 18, expected: 'number', found: 'string' }]],
    ['vars.name.first', [{ code: 'type', from: 0, to: 9, expected: 'object', found: 'string' }]],
    ['3 in vars.tags', [{ code: 'type', from: 0, to: 1, expected: 'string', found: 'number' }]],
    ['3 in vars.name', [{ code: 'type', from: 5, to: 14, expected: 'list|object', found: 'string' }]],
    ['vars.amount.exists(x, x > 1)', [{ code: 'type', from: 0, to: 11, expected: 'list', found: 'number' }]],
    ['vars.tags.filter(t, t)', [{ code: 'type', from: 20, to: 21, expected: 'boolean', found: 'string' }]],
    ['vars.tags["a"] == ""', [{ code: 'type', from: 0, to: 9, expected: 'object', found: 'list' }]],
    ['vars.amount.contains("x")', [{ code: 'type', from: 0, to: 11, expected: 'string', found: 'number' }]],
    ['hour(now)', [{ code: 'type', from: 0, to: 9, name: 'hour', expected: 'arguments:2', found: 'arguments:1' }]],
    ['vars.name.substring()', [{ code: 'type', from: 0, to: 21, name: 'substring', expected: 'arguments:1|2', found: 'arguments:0' }]],
    ['hour(now, "Mars/Base")', [{ code: 'type', from: 10, to: 21, expected: 'zone', found: 'string' }]],
    ['regex(vars.name, "(")', [{ code: 'type', from: 17, to: 20, expected: 'pattern', found: 'string' }]],
    ['daysBetween(vars.due, now)', [{ code: 'type', from: 22, to: 25, expected: 'date', found: 'datetime' }]],
    ['date(3)', [{ code: 'type', from: 5, to: 6, expected: 'date', found: 'number' }]],
    ['coalesce(vars.amount, "x")', [{ code: 'type', from: 22, to: 25, expected: 'number', found: 'string' }]],
    ['has(vars)', [{ code: 'type', from: 4, to: 8, name: 'has', expected: 'field' }]],
    ['vars.name.matches("a")', [{ code: 'not-allowed', from: 10, to: 17, name: 'matches', suggestion: 'regex' }]],
    ['timestamp("x")', [{ code: 'not-allowed', from: 0, to: 9, name: 'timestamp', suggestion: 'datetime' }]],
    ['vars.open.constructor', [{ code: 'not-allowed', from: 10, to: 21, name: 'constructor' }]],
    ['vars["__proto__"]', [{ code: 'not-allowed', from: 0, to: 17, name: '__proto__' }]],
    [
      'b"abc" == b"abc"',
      [
        { code: 'not-allowed', from: 0, to: 6, name: 'b"abc"' },
        { code: 'not-allowed', from: 10, to: 16, name: 'b"abc"' },
      ],
    ],
    ['vars.amount == 9007199254740993', [{ code: 'not-allowed', from: 15, to: 31, name: '9007199254740993' }]],
    ['vars.amount = 3', [{ code: 'syntax', from: 12, to: 13 }]],
    ['vars.amount >', [{ code: 'syntax', from: 12, to: 13 }]],
    ['vars.amount >   ', [{ code: 'syntax', from: 12, to: 13 }]],
    ['客户.等级 == "x"', [{ code: 'syntax', from: 0, to: 1 }]],
    ['"abc', [{ code: 'syntax', from: 0, to: 4 }]],
    ['', [{ code: 'syntax', from: 0, to: 0 }]],
    ['if == 1', [{ code: 'not-allowed', from: 0, to: 2, name: 'if' }]],
  ])('%s', (source, problems) => expect(checkExpression(source, scope)).toEqual(problems));

  test('everything at once, in the order of the text, each mistake once', () => {
    const source = 'customer.teir == 3 && vars.amount > "x" && nope(1) && vars.vip.x';
    expect(checkExpression(source, scope).map(({ code, from, to }) => [code, source.slice(from, to)])).toEqual([
      ['unknown-name', 'customer.teir'],
      ['type', '"x"'],
      ['unknown-name', 'nope'],
      ['type', 'vars.vip'],
    ]);
  });

  test.each([
    ['vars.amount', 'boolean', { code: 'type', from: 0, to: 11, expected: 'boolean', found: 'number' }],
    ['"soon"', 'date', { code: 'type', from: 0, to: 6, expected: 'date', found: 'string' }],
    ['null', 'number', { code: 'type', from: 0, to: 4, expected: 'number', found: 'null' }],
  ] as const)('%s where a %s is wanted', (source, expected, problem) =>
    expect(checkExpression(source, scope, expected)).toEqual([problem]),
  );

  test('replacing the range by the suggestion mends a mistyped name', () => {
    for (const source of [
      'customer.teir == ""',
      'vars.items[0].prize > 3',
      '(customer).teir == ""',
      'custmer.tier == ""',
      'amount > 1',
      'vars.name.contain("x")',
    ]) {
      const [problem] = checkExpression(source, scope);
      const mended = source.slice(0, problem?.from) + String(problem?.suggestion) + source.slice(problem?.to);
      expect([mended, checkExpression(mended, scope)]).toEqual([mended, []]);
    }
  });
});
