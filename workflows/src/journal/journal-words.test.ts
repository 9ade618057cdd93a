import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Command } from '../engine/happening.js';
import type { Language } from '../graph/graph.js';
import type { RefusalCode } from '../touchpoint/work-result.js';
import { draw } from '../testing/index.js';
import { describeEntry, type DescribedEntry, journalNames } from './index.js';
import { formats } from './format.js';
import { expressionFailures, failures } from './words/failures.js';
import { phrases } from './words/phrases.js';
import { specialTitles, titles } from './words/titles.js';

/** Every reason that the sources of the engine and of the work rows give. */
function codesInSources(): readonly string[] {
  const files = ['engine', 'touchpoint'].flatMap((folder) => {
    const root = new URL(`../${folder}/`, import.meta.url);
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('testing'))
      .map((path) => readFileSync(new URL(path, root), 'utf8'));
  });
  const found = files.flatMap((text) =>
    [...text.matchAll(/code: [^,})]*?'([a-z]+(?:-[a-z]+)*)'(?:[^,})]*?'([a-z]+(?:-[a-z]+)*)')?/g)].flatMap(([, a, b]) => [a, b]),
  );
  return [...new Set(found.flatMap((code) => (code === undefined ? [] : [code])))];
}

const orderKinds: Readonly<Record<Command['kind'], true>> = {
  pause: true,
  resume: true,
  cancel: true,
  retry: true,
  skip: true,
  move: true,
  redo: true,
  'hand-over': true,
  set: true,
};
const saveRefusals: readonly RefusalCode[] = [
  'held-by-another',
  'not-held',
  'stale-version',
  'not-allowed',
  'unknown-field',
  'invalid-value',
];

describe('the words of the journal', () => {
  test('say every reason that is given', () => {
    const codes = [
      ...codesInSources(),
      ...Object.keys(orderKinds).map((kind) => `ordered-${kind}`),
      ...saveRefusals.map((code) => `save-${code}`),
    ];
    expect(codes.length).toBeGreaterThan(70);
    expect(codes.filter((code) => !Object.hasOwn(phrases, code))).toEqual([]);
  });

  test('are there in both languages, with the same places, and every place can be written', () => {
    for (const [code, { zh, en }] of Object.entries({ ...phrases, ...titles, ...specialTitles, ...failures, ...expressionFailures })) {
      const places = (text: string): readonly string[] => [...text.matchAll(/\{([^}]*)\}/g)].map(([, place = '']) => place).sort();
      expect({ code, places: places(en) }).toEqual({ code, places: places(zh) });
      expect({ code, empty: zh === '' }).toEqual({ code, empty: en === '' });
      for (const format of places(zh).flatMap((place) => place.split(':').slice(1)))
        expect({ code, format, known: format in formats }).toEqual({ code, format, known: true });
    }
  });

  const graph = draw('start > wait(PT1H) > end', {
    variables: { risk: 'string' },
    exits: [{ id: 'x', label: { zh: '还款', en: 'Repaid' }, goal: false, event: 'loan.paid', outcome: 'out' }],
  });
  const wait = graph.steps.find(({ type }) => type === 'wait')?.id ?? '';
  const entry = (change: Partial<DescribedEntry>): DescribedEntry => ({
    at: '2026-03-10T02:00:00.000Z',
    kind: 'left',
    step: wait,
    outcome: null,
    actor: null,
    why: null,
    notTaken: [],
    ...change,
  });
  const describeIn = (language: Language, change: Partial<DescribedEntry>) =>
    describeEntry(entry(change), { language, zone: 'Asia/Shanghai', names: journalNames(graph, language) });

  test('tell what is waited for and until when, with the day only when it is another', () => {
    const why = {
      code: 'waiting',
      args: { times: [{ outcome: 'time', due: '2026-03-13T10:00:00.000Z' }], events: [{ outcome: 'paid', event: 'loan.paid' }] },
    };
    expect(describeIn('zh', { kind: 'waiting', why }).title).toBe('等 3 月 13 日 周五 18:00，或“还款”');
    expect(describeIn('en', { kind: 'waiting', why }).title).toBe('Waiting until Fri 13 Mar 18:00 or for "Repaid"');
    const soon = { code: 'time-came', args: { due: '2026-03-10T02:30:00.000Z' } };
    expect(describeIn('zh', { why: soon, outcome: 'time' }).why).toBe('等到 10:30 了。');
  });

  test('name the rule, the value it saw, and what was not taken', () => {
    const described = describeIn('zh', {
      kind: 'climbed',
      outcome: 'remote',
      why: { code: 'no-answer', args: { rung: 'ai', forMs: 1_800_000, tries: 1, to: 'remote' } },
      notTaken: [{ outcome: 'branch', why: { code: 'direct-not-met', args: { condition: 'x' } } }],
    });
    expect(described.why).toBe('“另一档”等了 30 分，没有应答，第 1 次。');
    expect(described.notTaken).toBe('另一档，直达条件不成立');
    expect(describeIn('en', { why: { code: 'case-held', args: { saw: { 'vars.risk': 'R3', 'customer.tier': 'vip' } } } }).why).toBe(
      'Because risk is "R3", Tier is "vip".',
    );
  });

  test('never show a code: what has no words is left out', () => {
    expect(describeIn('zh', { why: { code: 'from-elsewhere', args: { reason: 'x' } } }).why).toBe('');
    expect(
      describeIn('zh', {
        kind: 'verification-failed',
        why: { code: 'verification-failed', args: { field: 'photo', failure: 'E_42', times: 2 } },
      }),
    ).toEqual({
      title: '“某一项”第 2 次没通过',
      why: '答复“没有说明原因”。资料留着，从这里接着办。',
      notTaken: '',
    });
  });
});
