import { describe, expect, test } from '@jest/globals';
import { both, planOf } from '../../testing/index.js';
import { stepDefinition } from '../index.js';
import { type GuardCheck, type GuardFacts, judgeGuard } from './judge-guard.js';
import { normaliseText } from './normalise-text.js';
import { wordMatcher } from './word-matcher.js';

const listOf = (...words: readonly string[]) => ({ label: { zh: '营销词表' }, words, matcher: wordMatcher(words) });
const facts: GuardFacts = {
  text: '本产品保本保息，投资有风险',
  computed: (_, name) => ({ product: 4, customer: 3, amount: 60.005 })[name],
  list: (code) => ({ sales: listOf('保本保息', '稳赚'), must: listOf('投资有风险'), black: listOf('C-1') })[code],
  customer: { number: 'C-1', consents: ['service'] },
  used: () => 50,
};
const check = (one: object): GuardCheck => ({ id: 'one', label: both('c'), severity: 'block', ...one }) as GuardCheck;
const found = (one: object, changed: Partial<GuardFacts> = {}) => judgeGuard([check(one)], { ...facts, ...changed }).findings[0]?.why;

describe('texts are compared', () => {
  test('in plain form: wide letters, invisible characters, spaces that hide a word', () => {
    expect(normaliseText('ＶＩＰ　保\u200b本 保\u00ad息')).toBe('vip 保本保息');
    expect(normaliseText(' A  b\n c ')).toBe('a b c');
  });

  test('by a matcher that finds every word of its list, also inside one another', () => {
    const { find } = wordMatcher(['保本', '保本保息', '本保', 'he', 'she', 'hers', '', '  ']);
    expect(find('我们保本 保息，绝不亏')).toEqual(['保本', '本保', '保本保息']);
    expect(find('USHERS')).toEqual(['she', 'he', 'hers']);
    expect(find('没有')).toEqual([]);
  });

  test('as a slow search would, whatever the words', () => {
    let seed = 7;
    const dice = (most: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % most;
    const word = (length: number) => Array.from({ length }, () => '甲乙丙'[dice(3)] ?? '').join('');
    for (let round = 0; round < 200; round += 1) {
      const words = [...new Set(Array.from({ length: 12 }, () => word(1 + dice(4))))];
      const text = word(30);
      expect([...wordMatcher(words).find(text)].sort()).toEqual(words.filter((one) => text.includes(one)).sort());
    }
  });

  test('against 20,000 words in at most half a millisecond a message', () => {
    const letter = (index: number) => String.fromCharCode(0x4e00 + ((index * 7919) % 3_000));
    const words = Array.from({ length: 20_000 }, (_, index) =>
      [index, index * 3, index * 7, index >> 4]
        .slice(0, 2 + (index % 3))
        .map(letter)
        .join(''),
    );
    const message = `${Array.from({ length: 480 }, (_, index) => letter(index * 31)).join('')}${words[777] ?? ''}`;
    const { find } = wordMatcher(words);
    expect(find(message)).toContain(words[777]);
    for (let warm = 0; warm < 200; warm += 1) find(message);
    const before = process.cpuUsage();
    for (let round = 0; round < 200; round += 1) find(message);
    expect(process.cpuUsage(before).user / 1_000 / 200).toBeLessThan(0.5);
  });
});

describe('a check', () => {
  test.each([
    [
      'of words names the word',
      { kind: 'words', list: 'sales' },
      { code: 'guard-words', args: { found: '保本保息', list: { zh: '营销词表' } } },
    ],
    [
      'of phrases names the one that is not said',
      { kind: 'phrases', mandatory: 'must', phrases: ['不保证收益'] },
      { code: 'guard-phrases', args: { missing: '不保证收益' } },
    ],
    [
      'of suitability wants the customer to bear the risk',
      { kind: 'suitability' },
      { code: 'guard-suitability', args: { product: 4, customer: 3 } },
    ],
    ['of consent', { kind: 'consent', consent: 'sales' }, { code: 'guard-consent', args: { consent: 'sales' } }],
    ['of a blacklist', { kind: 'blacklist', blacklist: 'black' }, { code: 'guard-blacklist' }],
    [
      'of a limit counts what was used before',
      { kind: 'limit', limit: 'x', most: 110 },
      { code: 'guard-limit', args: { used: 50, amount: 60.01, most: 110 } },
    ],
    ['of a list that is gone does not pass in silence', { kind: 'words', list: 'nowhere' }, { code: 'guard-list-missing' }],
  ])('%s', (_, one, why) => {
    expect(found(one)).toMatchObject(why);
    expect(found(one)?.args?.['rule']).toEqual(both('c'));
  });

  test('that has nothing to find passes', () => {
    for (const one of [
      { kind: 'words', list: 'must2' },
      { kind: 'phrases', mandatory: 'must', phrases: [] },
      { kind: 'consent', consent: 'service' },
      { kind: 'limit', limit: 'x', most: 110.01 },
    ]) {
      expect(found(one, { list: (code) => (code === 'must2' ? listOf('稳赚') : facts.list(code)) })).toBeUndefined();
    }
    expect(found({ kind: 'suitability' }, { computed: () => 3 })).toBeUndefined();
  });

  test('of what is not known does not pass', () => {
    expect(found({ kind: 'suitability' }, { computed: () => null })).toMatchObject({ code: 'guard-risk-unknown' });
    expect(found({ kind: 'limit', limit: 'x', most: 1 }, { computed: () => -5 })).toMatchObject({ code: 'guard-amount-unknown' });
    expect(found({ kind: 'blacklist', blacklist: 'black' }, { customer: null })).toMatchObject({ code: 'guard-no-customer' });
  });
});

describe('the verdict', () => {
  const words = check({ id: 'w', kind: 'words', list: 'sales', severity: 'warn' });
  const consent = check({ id: 'c', kind: 'consent', consent: 'sales' });
  const limit = check({ id: 'l', kind: 'limit', limit: 'gifts', most: 500 });

  test('is that of the gravest check, which is named first', () => {
    expect(judgeGuard([], facts).outcome).toBe('pass');
    expect(judgeGuard([words], facts).outcome).toBe('warn');
    const both = judgeGuard([words, consent], facts);
    expect([both.outcome, both.findings.map((one) => one.check)]).toEqual(['block', ['c', 'w']]);
  });

  test('uses up the limit only when it goes on', () => {
    expect(judgeGuard([limit, words], facts).uses).toEqual([{ limit: 'gifts', amount: 60.01 }]);
    expect(judgeGuard([limit, consent], facts).uses).toEqual([]);
  });
});

test('compiles to one operation; what is computed goes in, what is drawn stays in the plan', () => {
  const { instructions } = planOf('start > guard -pass-> end; guard -warn-> end; guard -block-> !', {
    variables: { draft: 'string', found: 'list' },
    configs: {
      guard: {
        text: 'vars.draft',
        foundVariable: 'found',
        checks: [
          { id: 'w', label: both('words'), kind: 'words', severity: 'warn', list: 'sales', product: 'left over' },
          { id: 's', label: both('fits'), kind: 'suitability', severity: 'block', product: '3' },
        ],
      },
    },
  });
  expect(instructions['guard']).toMatchObject({
    op: 'effect',
    operation: 'guard.check',
    settings: {
      checks: [
        { id: 'w', label: both('words'), kind: 'words', severity: 'warn', list: 'sales' },
        { id: 's', label: both('fits'), kind: 'suitability', severity: 'block' },
      ],
      timeZone: 'Asia/Shanghai',
    },
    input: { text: 'vars.draft', 's.product': '3', 's.customer': 'customer.riskClass' },
    assign: [{ name: 'found', path: 'found' }],
    ways: [{ outcome: 'pass' }, { outcome: 'warn' }, { outcome: 'block', to: null }],
    quick: true,
  });
});

test('says on its card what it checks', () => {
  const guard = stepDefinition('guard');
  const config = {
    text: '',
    checks: [
      { id: 'a', label: { zh: '敏感词' }, kind: 'words', severity: 'block' },
      { id: 'b', label: { zh: '限额' }, kind: 'limit', severity: 'warn' },
    ],
  };
  expect(guard?.describe(config, 'zh')).toBe('查敏感词、限额（提醒）');
});
