import { describe, expect, test } from '@jest/globals';

import { EvaluationError } from './problem.js';
import type { Scope } from './scope.js';
import { checkTemplate, readTemplateNames, renderTemplate, templateParts } from './template.js';

const scope: Scope = {
  vars: {
    type: 'object',
    fields: {
      name: { type: 'string' },
      amount: { type: 'number' },
      vip: { type: 'boolean' },
      tags: { type: 'list', item: 'string' },
      due: { type: 'date' },
    },
  },
  customer: { type: 'any' },
};
const values = { vars: { name: '张三', amount: 1000.5, vip: true, tags: ['a'], due: '2026-03-05' } };

describe('a message template', () => {
  test.each([
    ['{{ vars.name }}您好，到期 {{vars.due}}，共 {{ vars.amount }} 元。', '张三您好，到期 2026-03-05，共 1000.5 元。'],
    ['没有占位', '没有占位'],
    ['', ''],
    ['{{ vars.vip ? "尊敬的贵宾" : "您" }}好', '尊敬的贵宾好'],
    ['{{ vars.missing }}您好', '您好'],
    ['{{ "共" + string(vars.nothing * 2) + "元" }}', ''],
    ['{{ coalesce(vars.nickname, "客户") }}您好', '客户您好'],
    ['{{ "{{不是占位}}" }}', '{{不是占位}}'],
    ['价格 {10} {{', '价格 {10} {{'],
    ['{{ vars.name }}{{ vars.name }}', '张三张三'],
  ])('%s reads "%s"', (template, text) => expect(renderTemplate(template, values)).toBe(text));

  test('is never taken for markup or a further template: values stay as they are', () => {
    expect(renderTemplate('{{ vars.name }}', { vars: { name: '<b>{{ vars.secret }}</b>', secret: 'x' } })).toBe('<b>{{ vars.secret }}</b>');
  });

  test.each([
    ['你好 {{ vars.tags }}', 'type', '5-16'],
    ['你好 {{ 1 / 0 }}', 'division-by-zero', '6-11'],
    ['你好 {{ vars. }}', 'syntax', '10-11'],
    ['{{ vars.vip }}', 'type', '2-12'],
  ])('%s fails: %s at %s of the template', (template, code, range) => {
    expect.assertions(2);
    try {
      renderTemplate(template, values);
    } catch (error) {
      expect(error).toBeInstanceOf(EvaluationError);
      const { code: found, from, to } = error as EvaluationError;
      expect([found, `${from}-${to}`]).toEqual([code, range]);
    }
  });

  test('says which names it reads', () =>
    expect(readTemplateNames('{{ vars.name }} {{ customer.tier + vars.name }} {{ broken( }}')).toEqual(['vars.name', 'customer.tier']));

  test('knows where its parts stand', () => {
    const template = 'a {{ vars.name }} b';
    expect(templateParts(template).map(({ from, to }) => template.slice(from, to))).toEqual(['a ', ' vars.name ', ' b']);
  });
});

describe('checking a template', () => {
  test.each([
    ['{{ vars.name }} {{ vars.amount }} {{ vars.due }} {{ customer.x }}', []],
    ['你好 {{ vars.nmae }}', [{ code: 'unknown-name', from: 6, to: 15, name: 'vars.nmae', suggestion: 'vars.name' }]],
    ['你好 {{ vars.vip }}', [{ code: 'type', from: 6, to: 14, expected: 'string', found: 'boolean' }]],
    ['你好 {{ vars.tags }}', [{ code: 'type', from: 6, to: 15, expected: 'string', found: 'list' }]],
    ['{{ "a" + vars.amount }}', [{ code: 'type', from: 9, to: 20, expected: 'string', found: 'number' }]],
    ['你好 {{ }}', [{ code: 'syntax', from: 3, to: 8 }]],
    ['你好 {{ vars.name', [{ code: 'syntax', from: 3, to: 15 }]],
    ['{{ vars.name ', [{ code: 'syntax', from: 0, to: 13 }]],
    ['x'.repeat(20_001), [{ code: 'too-long', from: 20_000, to: 20_001 }]],
  ])('%.40s', (template, problems) => expect(checkTemplate(template, scope)).toEqual(problems));
});
