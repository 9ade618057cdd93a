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
