import { expect, test } from '@jest/globals';
import { check } from '../../compiler/index.js';
import type { JsonObject } from '../../graph/graph.js';
import { both, draw, planOf } from '../../testing/index.js';
import { stepDefinition } from '../index.js';

test('compiles to the words it listens to, the intents with their examples, and what it keeps', () => {
  const plan = planOf('start(words) > ai(complaint, later) -ok-> end; ai -unsure-> end; ai -failed-> end', {
    variables: { words: 'string', intent: 'string' },
    configs: { ai: { input: 'vars.words', intentVariable: 'intent', minimumConfidence: 0.7 } },
  });
  expect(plan.instructions['ai']).toMatchObject({
    operation: 'ai.recognise',
    settings: {
      minimumConfidence: 0.7,
      intents: [
        { code: 'complaint', label: { zh: 'complaint', en: 'complaint' }, examples: ['complaint'] },
        { code: 'later', label: { zh: 'later', en: 'later' }, examples: ['later'] },
      ],
    },
    input: { text: 'vars.words' },
    assign: [{ name: 'intent', path: 'intent' }],
    ways: [
      { outcome: 'ok', to: 'end' },
      { outcome: 'unsure', to: 'end' },
    ],
    failed: { outcome: 'failed', to: 'end' },
  });
});

test('says on its card how many intents it tells apart and how sure it must be', () => {
  const ai = stepDefinition('ai');
  expect([ai?.describe(ai.initial, 'zh'), ai?.describe(ai.initial, 'en')]).toEqual([
    '分清 0 种意思，把握 ≥ 80% 才算',
    'Tells 0 intents apart, from 80% confidence',
  ]);
});

test('extracts values by name, each into its variable, and lacks what nothing could be found by', () => {
  const drawing = (fields: readonly JsonObject[]) =>
    draw('start(words) > ai -ok-> end; ai -unsure-> end; ai -failed-> end', {
      variables: { words: 'string', amount: 'number' },
      configs: { ai: { skill: 'extract', input: 'vars.words', intents: [], minimumConfidence: 0.8, fields } },
    });
  const amount = { id: 'sum', label: both('金额'), kind: 'amount', variable: 'amount' };
  expect(planOf(drawing([amount])).instructions['ai']).toMatchObject({
    operation: 'ai.extract',
    settings: { fields: [{ id: 'sum', kind: 'amount', options: [] }], minimumConfidence: 0.8 },
    assign: [{ name: 'amount', path: 'sum' }],
  });
  const lacking = (fields: readonly JsonObject[]) =>
    check(drawing(fields)).flatMap(({ code, field }) => (code === 'setting-missing' ? [field] : []));
  expect(lacking([])).toEqual(['fields']);
  expect(lacking([{ ...amount, kind: 'choice', variable: '' }])).toEqual(['fields.0.variable', 'fields.0.options']);
});

const WAYS = 'start(words) > ai -ok-> end; ai -unsure-> end; ai -failed-> end';
const VARIABLES = { words: 'string', kind: 'string', text: 'string', points: 'number', why: 'list', worst: 'string' } as const;
const drawn = (config: JsonObject) =>
  draw(WAYS, { variables: VARIABLES, configs: { ai: { input: 'vars.words', intents: [], minimumConfidence: 0.6, ...config } } });
const classes = ['fee', 'app'].map((code) => ({ code, label: both(code), description: `${code} trouble`, examples: [] }));
const classify = { skill: 'classify', classes, classVariable: 'kind' };

test('classifies by all that was written of a class, into one variable', () => {
  expect(planOf(drawn(classify)).instructions['ai']).toMatchObject({
    operation: 'ai.apply',
    settings: { skill: 'classify', by: 'rules', classes: [{ code: 'fee', sentences: ['fee', 'fee', 'fee trouble'] }, { code: 'app' }] },
    input: { text: 'vars.words' },
    assign: [{ name: 'kind', path: 'class' }],
    timeoutMs: 20_000,
    failed: { outcome: 'failed', to: 'end' },
  });
});

test('drafts by the values that the text names alone, in the customer’s language', () => {
  const text = { zh: '您好，{{ vars.words }}', en: 'Hello, {{ vars.words }}' };
  expect(planOf(drawn({ skill: 'draft', text, textVariable: 'text' })).instructions['ai']).toMatchObject({
    settings: { text: { zh: '您好，{{p1}}', en: 'Hello, {{p1}}' }, kit: null },
    input: { p1: 'vars.words', '@language': 'coalesce(customer.language, "zh")' },
    assign: [{ name: 'text', path: 'text' }],
  });
  const kit = {
    skill: 'draft',
    wording: 'kit',
    kit: 'k',
    card: 'c',
    values: [{ name: 'name', value: 'vars.words' }],
    textVariable: 'text',
  };
  expect(planOf(drawn(kit)).instructions['ai']).toMatchObject({
    settings: { text: null, kit: { code: 'k', card: 'c' } },
    input: { name: 'vars.words' },
  });
});

test('scores by measures that are computed once each', () => {
  const points: readonly JsonObject[] = [
    { id: 'low', label: both('low'), measure: 'vars.points', to: 10, points: -5 },
    { id: 'high', label: both('high'), measure: 'vars.points', from: 10, points: 5 },
  ];
  const config = { skill: 'score', points, base: 60, scoreVariable: 'points', reasonsVariable: 'why', costliestVariable: 'worst' };
  expect(planOf(drawn(config)).instructions['ai']).toMatchObject({
    settings: {
      base: 60,
      lowest: 0,
      highest: 100,
      lines: [
        { id: 'low', measure: 'm1', from: null, to: 10 },
        { id: 'high', measure: 'm1' },
      ],
    },
    input: { m1: 'vars.points' },
    assign: [
      { name: 'points', path: 'score' },
      { name: 'why', path: 'reasons' },
      { name: 'worst', path: 'costliest' },
    ],
  });
});

test('asks the model first and goes on by our own rules, whether it has answered or not', () => {
  const { instructions } = planOf(drawn({ ...classify, by: 'model', path: '/skills', timeout: 'PT3S' }));
  const asked = instructions['ai'];
  expect(asked).toMatchObject({ operation: 'ai.ask', settings: { path: '/skills' }, timeoutMs: 3_000 });
  const [answered] = asked?.op === 'effect' ? asked.ways : [];
  expect(asked).toMatchObject({ ways: [{ outcome: 'answered' }], failed: { outcome: 'silent', to: answered?.to } });
  expect(instructions[answered?.to ?? '']).toMatchObject({ operation: 'ai.apply', settings: { by: 'model' } });
});

test.each<[string, JsonObject]>([
  ['words that the bank has approved', { skill: 'draft', wording: 'kit', kit: 'k', card: 'c', textVariable: 'text' }],
  ['what was said in the journey', { skill: 'summarise', textVariable: 'text' }],
])('never gives a model %s', (_, config) => {
  expect(planOf(drawn({ ...config, by: 'model', path: '/skills' })).instructions['ai']).toMatchObject({
    operation: 'ai.apply',
    settings: { by: 'rules' },
  });
});

test.each<[JsonObject, readonly string[]]>([
  [{ skill: 'classify', classes: classes.slice(1) }, ['classes', 'classVariable']],
  [{ skill: 'summarise' }, ['textVariable']],
  [{ skill: 'draft' }, ['text', 'textVariable']],
  [{ skill: 'draft', wording: 'kit', textVariable: 'text' }, ['kit', 'card']],
  [{ skill: 'score', lowest: 5, highest: 5 }, ['points', 'highest', 'scoreVariable']],
  [{ ...classify, by: 'model' }, ['path']],
])('says what a skill cannot do without: %j', (config, lacking) => {
  expect(check(drawn(config)).flatMap(({ code, field }) => (code === 'setting-missing' ? [field] : []))).toEqual(lacking);
});

test('says of each skill on its card what it does', () => {
  const ai = stepDefinition('ai');
  const said = (['classify', 'summarise', 'draft', 'score'] as const).map((skill) => ai?.describe({ ...ai.initial, skill }, 'zh'));
  expect(said).toEqual([
    '分成 0 类，把握 ≥ 80% 才算',
    '摘成最多 3 句，把握 ≥ 80% 才算',
    '按底稿起草，把握 ≥ 80% 才算',
    '按 0 条打分，把握 ≥ 80% 才算',
  ]);
});
