import { expect, test } from '@jest/globals';
import { both, draw } from '../testing/index.js';
import { describeEntry, journalNames } from './index.js';

const graph = draw('start > ai -ok-> end; ai -unsure-> end; ai -failed-> end');
const told = (code: string, args: object, language: 'zh' | 'en' = 'zh') =>
  describeEntry(
    {
      ...{ at: '2026-03-10T02:00:00.000Z', kind: 'left', step: 'ai', outcome: 'ok', actor: null, notTaken: [] },
      why: { code, args: args as Readonly<Record<string, never>> },
    },
    { language, zone: 'Asia/Shanghai', names: journalNames(graph, language) },
  ).why;

const RULES = { way: 'rules', name: 'rules', version: '1' };

test('say what a skill came to, how sure it was, and who did it in which version', () => {
  const classified = { class: both('收费'), confidence: 0.82, minimum: 0.6, by: RULES };
  expect(told('skill-classified', classified)).toBe('归到“收费”，把握 82%，内置规则（版本 1）。');
  const model = { ...classified, class: { zh: '收费', en: 'Fees' }, by: { way: 'model', name: 'bank-lm', version: '2.1' } };
  expect(told('skill-classified', model, 'en')).toBe('It is "Fees", 82% sure, by the model bank-lm (version 2.1).');
  expect(told('skill-scored', { score: 70, count: 1, confidence: 1, minimum: 1, by: RULES })).toBe(
    '打了 70 分，1 条算数，把握 100%，内置规则（版本 1）。',
  );
});

test('say why a person has to look, and why the model was not believed', () => {
  const silent = { gaps: 2, confidence: 0.3, minimum: 0.8, by: { ...RULES, way: 'model-silent' } };
  expect(told('skill-drafted-unsure', silent)).toBe(
    '草稿要请人看，有 2 处没有内容可填，把握只有 30%，至少要 80%，模型没有答复，用内置规则（版本 1）。',
  );
  const refused = { confidence: 0, minimum: 0.8, by: { ...RULES, way: 'model-refused' } };
  expect(told('skill-summarised-unsure', refused, 'en')).toBe(
    "The summary may lack something that matters: 0% sure, 80% needed, by built-in rules, since the model's answer could not be taken (version 1).",
  );
});
