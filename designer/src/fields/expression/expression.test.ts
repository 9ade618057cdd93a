import { describe, expect, test } from '@jest/globals';
import { scopeOf } from '@tongtu/workflows/compiler';
import { j1Template } from '@tongtu/workflows/templates';
import { readDuration, writeDuration } from '../duration-parts.js';
import { freshCode, variableNameFor } from '../item-codes.js';
import { knownNames, matchingNames } from './known-names.js';
import { saidParts } from './said-parts.js';

const names = knownNames(scopeOf(j1Template(), []), 'zh');
const said = (source: string, template = false) =>
  saidParts(source, names, { language: 'zh', template }).map(({ from, to, text }) => `${source.slice(from, to)} → ${text}`);

describe('an expression as business staff read it', () => {
  test('names are said by their labels, operators by words', () => {
    expect(said('vars.declineIntent == "complaint" || customer.tier != "vip"')).toEqual([
      'vars.declineIntent → 不办的原因',
      '== → 等于',
      '|| → 或者',
      'customer.tier → 客户等级',
      '!= → 不是',
    ]);
  });

  test('nothing inside quotes is a name, also while the quote is still open', () => {
    expect(said('"customer.tier == vip"')).toEqual([]);
    expect(said('vars.mobile == "customer.tier')).toEqual(['vars.mobile → 手机号', '== → 等于']);
  });

  test('what is done with a name stays beside it', () => {
    expect(said('customer.tags.exists(t, t == "vip")')).toEqual(['customer.tags → 标签', '== → 等于']);
  });

  test('half a name stays as it is typed', () => {
    expect(said('customer.tie')).toEqual([]);
  });

  test('a placeholder that is one name is said with its braces, text around it stays', () => {
    expect(said('您好 {{ vars.applicantName }}，customer.tier', true)).toEqual(['{{ vars.applicantName }} → 姓名']);
    expect(said('{{ vars.applicantName + "!" }}', true)).toEqual(['vars.applicantName → 姓名']);
  });

  test('is found by Chinese label or by name, best first', () => {
    expect(matchingNames(names, '等级').map(({ label }) => label)).toEqual(['客户等级', '风险等级']);
    expect(matchingNames(names, 'tier')[0]?.path).toBe('customer.tier');
    expect(matchingNames(names, '').length).toBe(names.length);
    expect(matchingNames(names, 'xyz')).toEqual([]);
  });
});

describe('a length of time as people set it', () => {
  test.each([
    ['PT10M', { count: 10, unit: 'minutes' }],
    ['PT90M', { count: 90, unit: 'minutes' }],
    ['PT2H', { count: 2, unit: 'hours' }],
    ['P30D', { count: 30, unit: 'days' }],
    ['P1DT2H', { count: 26, unit: 'hours' }],
    ['PT0S', { count: 0, unit: 'minutes' }],
  ] as const)('%s is one number and one unit', (iso, value) => {
    expect(readDuration(iso)).toEqual(value);
    expect(readDuration(writeDuration(value))).toEqual(value);
  });

  test('a text that is no duration is none', () => {
    expect(readDuration('很久')).toBeUndefined();
  });
});

test('new items get codes that none has, new variables names that expressions can read', () => {
  expect(freshCode('way', [])).toBe('way-1');
  expect(freshCode('way', ['way-2'])).toBe('way-3');
  expect(variableNameFor('Risk level', [])).toBe('riskLevel');
  expect(variableNameFor('Risk level', ['riskLevel'])).toBe('riskLevel2');
  expect(variableNameFor('风险等级', [])).toBe('value1');
  expect(variableNameFor('风险等级', ['value1'])).toBe('value2');
});
