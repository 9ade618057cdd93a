import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Json, JsonObject } from '../../graph/graph.js';
import { applySkill } from './apply-skill.js';
import type { SkillKnowledge, SkillPlan } from './skill-plan.js';

const common = { by: 'rules', minimumConfidence: 0.6 } as const;
const label = (zh: string) => ({ zh, en: zh });
const classify: SkillPlan = {
  ...{ ...common, skill: 'classify' },
  classes: [
    { code: 'fee', label: label('收费'), sentences: ['手续费太高了'] },
    { code: 'app', label: label('系统'), sentences: ['手机银行登不上'] },
  ],
};
const summary: SkillPlan = { ...common, skill: 'summarise', of: 'said', most: 2 };
const draft: SkillPlan = { ...common, skill: 'draft', text: { zh: '分数是 {{p1}}。', en: 'Your score is {{p1}}.' }, kit: null };
const kit: SkillPlan = { ...draft, text: null, kit: { code: 'k', card: 'c' } };
const score: SkillPlan = {
  ...{ ...common, skill: 'score', base: 100, lowest: 0, highest: 100 },
  lines: [{ id: 'cash', label: label('现金多'), measure: 'm1', from: 0.5, to: null, points: -15 }],
};

const knowing = (more: Partial<SkillKnowledge> = {}): SkillKnowledge => ({ input: {}, said: [], approved: null, model: null, ...more });
const modelled = (plan: SkillPlan): SkillPlan => ({ ...plan, by: 'model' });

describe('a skill by our own rules', () => {
  test('names the class, how sure it is, and who said so', () => {
    expect(applySkill(classify, knowing({ input: { text: '手续费太高' } }))).toMatchObject({
      outcome: 'ok',
      values: { class: 'fee' },
      why: { code: 'skill-classified', args: { class: label('收费'), minimum: 0.6, by: { way: 'rules', version: '1' } } },
    });
    expect(applySkill(classify, knowing({ input: { text: '天气' } }))).toMatchObject({
      outcome: 'unsure',
      values: { class: null, confidence: 0 },
      why: { code: 'skill-classified-unsure' },
    });
  });

  test('sums up in the words that were said, with who said them', () => {
    const said = [{ by: 'customer' as const, text: '卡丢了。' }, { by: 'bank' as const, text: '已经挂失。' }]; // prettier-ignore
    expect(applySkill(summary, knowing({ said })).values?.['text']).toBe('客户：卡丢了。\n银行：已经挂失。');
    expect(applySkill(summary, knowing({ said, input: { '@language': 'en' } })).values?.['text']).toBe(
      'Customer: 卡丢了。\nBank: 已经挂失。',
    );
    expect(applySkill(summary, knowing())).toMatchObject({ outcome: 'unsure', values: { text: '' } });
  });

  test('drafts in the customer’s language, and a gap is for a person', () => {
    expect(applySkill(draft, knowing({ input: { p1: 70, '@language': 'en' } })).values).toEqual({
      text: 'Your score is 70.',
      confidence: 0.95,
    });
    expect(applySkill(draft, knowing())).toMatchObject({
      outcome: 'unsure',
      values: { text: '分数是 ____。' },
      why: { args: { gaps: 1 } },
    });
  });

  test('drafts from the words that the bank has approved, and is not sure when they are gone', () => {
    expect(applySkill(kit, knowing({ approved: { zh: '您好，{{name}}' }, input: { name: '王' } })).values?.['text']).toBe('您好，王');
    expect(applySkill(kit, knowing())).toMatchObject({ outcome: 'unsure', values: { text: '', confidence: 0 } });
  });

  test('scores with its reasons', () => {
    expect(applySkill(score, knowing({ input: { m1: 0.7 } })).values).toEqual({
      score: 85,
      reasons: ['现金多 -15'],
      costliest: 'cash',
      confidence: 1,
    });
    expect(applySkill(score, knowing()).outcome).toBe('unsure');
  });
});

describe('a skill by the bank’s model', () => {
  const wayOf = (plan: SkillPlan, known: SkillKnowledge) => (applySkill(plan, known).why?.args?.['by'] as JsonObject)['way'];

  test('takes its answer, with its name and version', () => {
    const model = { class: 'app', confidence: 0.8, model: 'bank-lm', version: '2.1' };
    expect(applySkill(modelled(classify), knowing({ input: { text: '手续费' }, model }))).toMatchObject({
      outcome: 'ok',
      values: { class: 'app', confidence: 0.8 },
      why: { args: { by: { way: 'model', name: 'bank-lm', version: '2.1' } } },
    });
  });

  test('falls back on our own rules when it is silent, and says so', () => {
    expect(wayOf(modelled(classify), knowing({ input: { text: '手续费太高' } }))).toBe('model-silent');
  });

  test.each<[string, SkillPlan, SkillKnowledge]>([
    ['a class that is not drawn', classify, knowing({ model: { class: 'fraud', confidence: 1 } })],
    ['a figure that is not in the draft', draft, knowing({ input: { p1: 70 }, model: { text: '分数是 90。', confidence: 1 } })],
    ['a text where it was given gaps', draft, knowing({ model: { text: '分数很好。', confidence: 1 } })],
    ['approved words put otherwise', kit, knowing({ approved: { zh: '您好' }, model: { text: '您好呀', confidence: 1 } })],
    [
      'a figure that nobody said',
      { ...summary, of: 'text' },
      knowing({ input: { text: '卡丢了' }, model: { text: '丢了 3 张卡', confidence: 1 } }),
    ],
    ['a score that is no number', score, knowing({ input: { m1: 0.7 }, model: { score: 'high', confidence: 1 } })],
  ])('does not take %s', (_, plan, known) => {
    expect(wayOf(modelled(plan), known)).toBe('model-refused');
  });

  test('brings its score into the span, and is not sure when it does not say how sure it is', () => {
    expect(applySkill(modelled(score), knowing({ model: { score: 900 } }))).toMatchObject({
      outcome: 'unsure',
      values: { score: 100, confidence: 0 },
    });
  });
});

test('whatever is known, every value is of its kind, sure is what reaches the minimum, and the same question has the same answer', () => {
  const json = fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null), fc.boolean(), fc.array(fc.string(), { maxLength: 3 })); // prettier-ignore
  const bag = fc.dictionary(fc.constantFrom('text', 'class', 'score', 'confidence', 'reasons', 'model', 'p1', 'm1', '@language'), json);
  const known = fc.record({
    input: bag,
    said: fc.array(fc.record({ by: fc.constantFrom('customer' as const, 'bank' as const), text: fc.string() }), { maxLength: 5 }),
    approved: fc.option(fc.record({ zh: fc.string() })),
    model: fc.option(bag as fc.Arbitrary<JsonObject>),
  });
  const kinds: Readonly<Record<string, (value: Json | undefined) => boolean>> = {
    class: (value) => value === null || value === 'fee' || value === 'app',
    text: (value) => typeof value === 'string',
    score: (value) => typeof value === 'number' && value >= 0 && value <= 100,
    reasons: (value) => Array.isArray(value) && value.every((one: Json) => typeof one === 'string'),
    costliest: (value) => value === null || value === 'cash',
    confidence: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  };
  fc.assert(
    fc.property(fc.constantFrom(classify, summary, draft, kit, score), fc.boolean(), known, (plan, isModelled, given) => {
      const asked = isModelled ? modelled(plan) : plan;
      const answer = applySkill(asked, given as SkillKnowledge);
      for (const [name, value] of Object.entries(answer.values ?? {}))
        expect([name, value, kinds[name]?.(value)]).toEqual([name, value, true]);
      expect(answer.outcome).toBe(Number(answer.values?.['confidence']) >= 0.6 ? 'ok' : 'unsure');
      expect(applySkill(asked, given as SkillKnowledge)).toEqual(answer);
    }),
  );
});
