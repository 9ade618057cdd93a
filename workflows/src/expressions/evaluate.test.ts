import { describe, expect, test } from '@jest/globals';

import { compileExpression, readNames } from './compile.js';
import { evaluate, evaluateCondition } from './evaluate.js';
import { EvaluationError } from './problem.js';

const values = {
  vars: {
    amount: 500_000,
    count: 3,
    name: '张三丰',
    rare: '𠮷野家',
    face: '👋你好',
    flag: true,
    empty: null,
    tags: ['高净值客户', 'vip'],
    items: [
      { code: 'a', amount: 10 },
      { code: 'b', amount: 20 },
      { code: 'c', amount: null },
    ],
    big: 10n,
    opened: '2026-03-01T02:00:00Z',
    due: '2026-03-05',
    wait: 'PT90M',
  },
  customer: { tier: 'vip', address: { city: '上海' } },
  now: '2026-03-01T10:30:00+08:00',
};

function failure(work: () => unknown): { code: string; text: string; subject: string | undefined } {
  try {
    work();
  } catch (error) {
    if (error instanceof EvaluationError) return { code: error.code, text: `${error.from}-${error.to}`, subject: error.subject };
    throw error;
  }
  throw new Error('did not fail');
}

describe('numbers', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['5 / 2', 2.5],
    ['7 % 4', 3],
    ['-vars.count', -3],
    ['0 - 0.0', 0],
    ['-(0)', 0],
    ['vars.amount * 2 >= 1000000', true],
    ['vars.big + 1', 11],
    ['vars.big', 10],
    ['size(vars.tags) == 2', true],
    ['2 == 2.0', true],
    ['0x10 + 1', 17],
    ['round(2.5) + round(-2.5)', 0],
    ['round(1.005, 2)', 1.01],
    ['round(1e21)', 1e21],
    ['floor(-1.5) + ceil(1.2) + abs(-4)', 4],
    ['min(3, 2) + max(3, 2)', 5],
    ['number("12.50")', 12.5],
    ['string(3.0)', '3'],
  ])('%s is %p', (source, result) => expect(evaluate(source, values)).toBe(result));

  test.each([
    ['1 / 0', 'division-by-zero', '0-5'],
    ['5 % 0', 'division-by-zero', '0-5'],
    ['1e308 * 10', 'number-range', '0-10'],
    ['number("12a")', 'bad-value', '7-12'],
    ['1 + "1"', 'type', '4-7'],
    ['true < 3', 'type', '0-4'],
    ['round(1, 0.5)', 'bad-value', '9-12'],
  ])('%s fails: %s at %s', (source, code, text) => expect(failure(() => evaluate(source, values))).toMatchObject({ code, text }));
});

describe('texts, by code point', () => {
  test.each([
    ['vars.name.contains("三")', true],
    ['vars.name.startsWith("张")', true],
    ['vars.name.endsWith("丰")', true],
    ['size(vars.rare)', 3],
    ['vars.face.size()', 3],
    ['vars.rare.substring(0, 1)', '𠮷'],
    ['vars.face.substring(1)', '你好'],
    ['vars.face.indexOf("好")', 2],
    ['vars.rare.lastIndexOf("家")', 2],
    ['vars.rare.indexOf("x")', -1],
    ['"客户等级钻石".substring(2, 4)', '等级'],
    ['"abc".substring(5)', ''],
    ['" 张三 ".trim()', '张三'],
    ['"Abcé".upperAscii() + "ABÉ".lowerAscii()', 'ABCéabÉ'],
    ['"a,b".split(",")', ['a', 'b']],
    ['"𠮷家".split("")', ['𠮷', '家']],
    ['vars.tags.join("、")', '高净值客户、vip'],
    ['"尊敬的客户".replace("客户", vars.name)', '尊敬的张三丰'],
    ['"￿" < "😀"', true],
    ['regex(vars.name, "^\\\\p{Han}+$")', true],
    ['regex("13800138000", "^1\\\\d{10}$")', true],
    ['regex("abc", "B")', false],
  ])('%s is %p', (source, result) => expect(evaluate(source, values)).toEqual(result));

  test.each([
    ['"abc".substring(-1)', 'bad-value', '16-18'],
    ['"abc".substring(0.5)', 'bad-value', '16-19'],
    ['regex("a", "(")', 'bad-value', '11-14'],
    ['regex("a", "(?=a)")', 'bad-value', '11-18'],
    ['"a".replace("", "b")', 'bad-value', '12-14'],
    ['vars.items.join()', 'type', '0-10'],
  ])('%s fails: %s at %s', (source, code, text) => expect(failure(() => evaluate(source, values))).toMatchObject({ code, text }));
});

describe('lists and objects', () => {
  test.each([
    ['vars.tags.exists(t, t.startsWith("高净值"))', true],
    ['vars.tags.all(t, size(t) > 2)', true],
    ['vars.items.exists_one(i, i.code == "b")', true],
    ['vars.items.filter(i, i.amount != null).map(i, i.amount).sum()', 30],
    ['vars.items.map(i, i.amount != null, i.amount * 2)', [20, 40]],
    ['vars.items.map(i, vars.tags.map(t, t + i.code))[1][0]', '高净值客户b'],
    ['[3, 1, 2].min() + [3, 1, 2].max()', 4],
    ['[].max()', null],
    ['"vip" in vars.tags', true],
    ['"tier" in customer', true],
    ['"toString" in customer', false],
    ['vars.items[0].amount', 10],
    ['vars.items[9]', null],
    ['vars.items[-1]', null],
    ['customer["tier"]', 'vip'],
    ['[1, 2] + [3]', [1, 2, 3]],
    ['[1, [2]] == [1.0, [2.0]]', true],
    ['{"a": 1, "b": [2]} == {"b": [2], "a": 1}', true],
    ['{"等级": customer.tier}', { 等级: 'vip' }],
    ['customer.tier == "vip" ? "经理" : "中心"', '经理'],
    ['1 == "1"', false],
  ])('%s is %p', (source, result) => expect(evaluate(source, values)).toEqual(result));

  test('a result is a copy: changing it changes nothing that went in', () => {
    const result = evaluate('vars.tags', values);
    expect(result).toEqual(values.vars.tags);
    expect(result).not.toBe(values.vars.tags);
  });
});

describe('time', () => {
  test.each([
    ['now == "2026-03-01T02:30:00Z"', true],
    ['now > vars.opened', true],
    ['"2026-03-01T09:00:00+08:00" < "2026-03-01T01:30:00Z"', true],
    ['vars.due > date(now, "Asia/Shanghai")', true],
    ['daysBetween(date(now, "Asia/Shanghai"), vars.due)', 4],
    ['daysBetween(vars.opened, now)', 0],
    ['minutesBetween(vars.opened, now)', 30],
    ['hoursBetween(now, vars.opened)', -0.5],
    ['addDays(vars.due, 27)', '2026-04-01'],
    ['addDays(now, 1, "Asia/Shanghai")', '2026-03-02T02:30:00.000Z'],
    ['addDays("2026-03-07T14:00:00Z", 1, "America/New_York")', '2026-03-08T13:00:00.000Z'],
    ['addDuration(now, vars.wait)', '2026-03-01T04:00:00.000Z'],
    ['datetime(vars.due, "Asia/Shanghai")', '2026-03-04T16:00:00.000Z'],
    ['datetime(now)', '2026-03-01T02:30:00.000Z'],
    ['hour(now, "Asia/Shanghai") >= 9 && hour(now, "Asia/Shanghai") < 18', true],
    ['hour(now, "UTC") * 100 + minute(now, "UTC")', 230],
    ['weekday(now, "Asia/Shanghai")', 7],
    ['weekday(vars.due)', 4],
    ['year(vars.due) * 10000 + month(vars.due) * 100 + day(vars.due)', 20260305],
    ['vars.wait > duration("PT1H")', true],
    ['vars.wait == "PT1H30M"', true],
  ])('%s is %p', (source, result) => expect(evaluate(source, values)).toBe(result));

  test.each([
    ['hour(now, "Mars/Base")', 'bad-value', '10-21'],
    ['date("2026-02-30")', 'bad-value', '5-17'],
    ['date(now)', 'bad-value', '5-8'],
    ['addDays(vars.due, 1e9)', 'number-range', '18-21'],
    ['addDays("9999-12-28T20:00:00Z", 1, "Pacific/Kiritimati")', 'number-range', '32-33'],
    ['addDays(now, -1e300, "UTC")', 'number-range', '13-19'],
    ['addDays(vars.due, 0.5)', 'bad-value', '18-21'],
    ['duration("soon")', 'bad-value', '9-15'],
  ])('%s fails: %s at %s', (source, code, text) => expect(failure(() => evaluate(source, values))).toMatchObject({ code, text }));
});

describe('nulls: what is missing reads as null', () => {
  test.each([
    ['vars.nothing', null],
    ['nowhere.at.all', null],
    ['vars.nothing == null', true],
    ['vars.empty != null', false],
    ['customer.address.street == null', true],
    ['has(customer.address.city) && !has(customer.phone.mobile)', true],
    ['coalesce(vars.nothing, "无")', '无'],
    ['vars.nothing in [null]', true],
    ['vars.items.map(i, i.amount)', [10, 20, null]],
    ['vars.flag || vars.nothing > 3', true],
    ['vars.nothing > 3 || vars.flag', true],
    ['vars.nothing > 3 && !vars.flag', false],
    ['vars.items.exists(i, i.amount > 15)', true],
  ])('%s is %p', (source, result) => expect(evaluate(source, values)).toEqual(result));

  test.each([
    ['vars.nothing > 3', '0-12', 'vars.nothing'],
    ['3 + vars.nothing * 2', '4-16', 'vars.nothing'],
    ['size(customer.phone)', '5-19', 'customer.phone'],
    ['vars.items.map(i, i.amount * 2)', '18-26', 'i.amount'],
    ['vars.items[9] > 1', '0-13', 'vars.items[9]'],
    ['!vars.empty', '1-11', 'vars.empty'],
    ['vars.nothing ? 1 : 2', '0-12', 'vars.nothing'],
    ['vars.nothing.exists(x, x == 1)', '0-12', 'vars.nothing'],
  ])('%s fails with null-value at %s, naming %s', (source, text, subject) => {
    expect(failure(() => evaluate(source, values))).toEqual({ code: 'null-value', text, subject });
  });
});

describe('conditions', () => {
  test.each([
    ['vars.amount >= 500000', true, []],
    ['vars.nothing > 3', false, ['vars.nothing']],
    ['vars.nothing <= 3', false, ['vars.nothing']],
    ['!(vars.nothing > 3)', true, ['vars.nothing']],
    ['vars.nothing + 1 > 3', false, ['vars.nothing']],
    ['vars.nothing.contains("a") || customer.tier == "vip"', true, ['vars.nothing']],
    ['vars.nothing == null', true, []],
    ['has(vars.nothing)', false, []],
    ['vars.nothing', false, ['vars.nothing']],
    ['vars.items.exists(i, i.amount > 100)', false, ['i.amount']],
    ['vars.list.all(x, x > 1)', false, ['vars.list']],
    ['vars.nothing > 1 && vars.gone > 1', false, ['vars.nothing']],
  ])('%s is %p, missing %j', (source, value, missing) => {
    expect(evaluateCondition(source, values)).toMatchObject({ value, missing });
  });

  test('says what it saw, and nothing it did not look at', () => {
    const { saw } = evaluateCondition('customer.tier == "vip" || vars.amount > 1', values);
    expect(saw).toEqual({ 'customer.tier': 'vip' });
    expect(evaluateCondition('customer.tier == "gold" || vars.none > 1', values).saw).toEqual({
      'customer.tier': 'vip',
      'vars.none': null,
    });
  });

  test('that yield no truth are refused', () => {
    expect(failure(() => evaluateCondition('vars.amount', values))).toMatchObject({ code: 'type', text: '0-11' });
  });
});

describe('compiling', () => {
  test('is remembered', () => expect(compileExpression('1 + 1')).toBe(compileExpression('1 + 1')));

  test.each([
    ['customer.tier == "vip" && vars.amount > vars.limit || customer.tier == "x"', ['customer.tier', 'vars.amount', 'vars.limit']],
    ['vars.items.exists(i, i.amount > vars.limit)', ['vars.items', 'vars.limit']],
    ['vars.items[0].amount + vars.map[customer.tier]', ['vars.items', 'vars.map', 'customer.tier']],
    ['customer["tier"] == event.kind', ['customer.tier', 'event.kind']],
    ['has(customer.phone) ? now : "x"', ['customer.phone', 'now']],
    ['vars.items.map(x, x.list.map(y, y + x + z))', ['vars.items', 'z']],
    ['not an expression', []],
  ])('%s reads %j', (source, names) => expect(readNames(source)).toEqual(names));
});
