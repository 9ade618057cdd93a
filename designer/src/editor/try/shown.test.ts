import { describe, expect, test } from '@jest/globals';
import { journalNames } from '@tongtu/workflows/journal';
import { j1Template } from '@tongtu/workflows/templates';
import { planOf } from '@tongtu/workflows/testing';
import { createPainter } from '../canvas/draw-graph.js';
import { journalLines } from './journal-lines.js';
import { shownChoices } from './shown-choices.js';
import { actNow, startTrial, toNext, TRIAL_BEGINS, type Trial } from './trial.js';
import { trialLayer } from './trial-layer.js';
import { ifAllGoesWell, ifNobodyActs } from './what-if.js';

const graph = j1Template();
const drawn = createPainter()(graph, 'zh').steps;
const begun = startTrial(planOf(graph), {
  customer: { tier: 'normal' },
  input: {},
  at: TRIAL_BEGINS,
  answers: { otherwise: 'ask' },
  language: 'zh',
  script: [],
});
const labels = (trial: Trial, language: 'zh' | 'en' = 'zh') => shownChoices(trial.now, graph, language).map(({ label }) => label);
const choose = (trial: Trial, label: string): Trial => {
  const choice = shownChoices(trial.now, graph, 'zh').find((one) => one.label === label);
  if (choice === undefined) throw new Error(`"${label}" is not offered, but ${labels(trial).join(', ')}`);
  return actNow(trial, choice.act);
};
const time = (at: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' }).format(new Date(at));
const layer = (trial: Trial) => trialLayer(graph, drawn, { simulation: trial.now, reader: { language: 'zh', name: '王女士', time } });
const withAssistant = (): Trial => toNext(choose(choose(begun, labels(begun)[0] ?? ''), '放下，走开'));

describe('what can be decided', () => {
  test('is said in the reader’s language, and never by a code', () => {
    expect(labels(begun)).toContain('不办了');
    expect(labels(begun, 'en')).toContain('Declines');
    for (const label of [...labels(withAssistant()), ...labels(withAssistant(), 'en')])
      expect(label).not.toMatch(/[a-z]+\.[a-z]+|[a-z]-[a-z]+:/);
  });

  test('an application cannot be handed in before it is complete, and says how much is missing', () => {
    const submit = shownChoices(begun.now, graph, 'zh').find(({ label }) => label === '提交');
    expect(submit?.blocked).toMatch(/^还差 \d+ 项$/);
  });

  test('the assistant may be sure or not once it is its turn', () => {
    expect(labels(withAssistant())).toEqual(expect.arrayContaining(['“我要人工”', '智能助手答上了', '智能助手没把握']));
    expect(labels(begun)).not.toContain('智能助手没把握');
  });

  test('a system that is asked can answer in each of its ways, or not at all', () => {
    const all = labels(begun).find((label) => label.startsWith('把剩下的')) ?? '';
    const asked = choose(choose(begun, all), '提交');
    expect(labels(asked).slice(0, 3)).toEqual(['成功', '资料不符', '一直连不上']);
    expect(shownChoices(asked.now, graph, 'zh')[0]?.at).toBe('核心系统开户');
  });
});

describe('the trial on the drawing', () => {
  test('shows where the customer stands, which way they came and what was not reached', () => {
    const { steps, links } = layer(begun);
    expect(steps?.['fill']).toMatchObject({ state: 'here', token: { letter: '王' }, sentence: '等客户开始填' });
    expect(steps?.['apply']).toMatchObject({ state: 'visited', ports: { next: 'taken' } });
    expect(steps?.['review']?.state).toBe('future');
    expect(links).toEqual({ 'apply.next': { state: 'taken' } });
  });

  test('says whose turn it is and until when, and rings that rung', () => {
    const fill = layer(withAssistant()).steps?.['fill'];
    expect(fill?.sentence).toBe('轮到智能助手，10:40 前没办就往下');
    expect(fill?.ladder?.map(({ current = false }) => current)).toEqual([false, true, false, false]);
  });
});

test('the journal tells every line in words and marks the newest', () => {
  const reader = { language: 'zh', zone: 'Asia/Shanghai', names: journalNames(graph, 'zh'), clock: time } as const;
  const lines = journalLines(withAssistant().now.journal, reader);
  expect(lines.map(({ title }) => title)).toEqual(expect.arrayContaining(['进入旅程', '记为断点', '转到“智能助手”']));
  expect(lines.filter(({ current }) => current)).toHaveLength(1);
  expect(lines.at(-1)?.current).toBe(true);
});

test('tells what comes if nobody acts, and where it ends if all goes well', () => {
  expect(ifNobodyActs(withAssistant().now, 3).map(({ at, entry }) => [time(at), entry.kind])).toEqual([
    ['10:40', 'climbed'],
    ['11:00', 'offered'],
    ['11:20', 'climbed'],
  ]);
  expect(ifAllGoesWell(withAssistant().now, graph, 'zh')).toBe('已开户');
});
