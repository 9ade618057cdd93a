import { z } from 'zod';
import { say } from '../../graph/say.js';
import type { EffectInstruction } from '../../plan/plan.js';
import { defineStep, type LowerContext } from '../define-step.js';
import { outsideRetry } from '../retry.js';
import { expression, id, label, textJson, textsAt, uniqueList, variableName } from '../settings.js';

const intent = z.strictObject({
  code: id,
  label,
  /** What customers say when they mean it, in their own words; the recogniser learns from them. */
  examples: z.array(z.string().min(1).max(200)).max(100),
});
export type IntentSetting = Readonly<z.infer<typeof intent>>;

const config = z.strictObject({
  skill: z.enum(['recognise-intent']),
  /** CEL that gives the words of the customer; empty while it is not chosen. */
  input: expression,
  intents: uniqueList(intent, (one) => one.code),
  minimumConfidence: z.number().min(0).max(1),
  intentVariable: variableName.optional(),
  confidenceVariable: variableName.optional(),
});
export type AiConfig = Readonly<z.infer<typeof config>>;

/** Lets the machine listen: what does the customer mean? Below the wanted confidence a person decides. */
export const aiStep = defineStep<AiConfig>({
  type: 'ai',
  label: { zh: '智能体', en: 'AI' },
  help: { zh: '听懂客户的意思；没把握就交给人', en: 'Understand what the customer means; when unsure, a person decides' },
  group: 'judge',
  icon: 'ai',
  family: () => 'ai',
  config,
  initial: { skill: 'recognise-intent', input: '""', intents: [], minimumConfidence: 0.8 },
  form: {
    skill: {
      label: { zh: '做什么', en: 'Skill' },
      widget: 'select',
      options: [{ value: 'recognise-intent', label: { zh: '听懂意图', en: 'Recognise intent' } }],
    },
    input: { label: { zh: '听哪句话', en: 'What it listens to' }, widget: 'expression', essential: true },
    intents: { label: { zh: '可能的意思', en: 'What may be meant' }, widget: 'intents', essential: true },
    minimumConfidence: {
      label: { zh: '至少多有把握', en: 'Least confidence' },
      widget: 'number',
      help: { zh: '0 到 1；低于它就走“不确定”', en: '0 to 1; below it, the way is "Unsure"' },
      essential: true,
    },
    intentVariable: { label: { zh: '意思记到', en: 'Keep the intent in' }, widget: 'variable' },
    confidenceVariable: { label: { zh: '把握记到', en: 'Keep the confidence in' }, widget: 'variable' },
  },
  outcomes: () => [
    { code: 'ok', label: { zh: '明确', en: 'Clear' }, required: true },
    { code: 'unsure', label: { zh: '不确定', en: 'Unsure' }, required: true },
    { code: 'failed', label: { zh: '失败', en: 'Failed' }, required: true },
  ],
  triggers: true,
  rests: false,
  describe: ({ intents, minimumConfidence }, language) => {
    const percent = Math.round(minimumConfidence * 100);
    return say(
      {
        zh: `分清 ${intents.length} 种意思，把握 ≥ ${percent}% 才算`,
        en: `Tells ${intents.length} intents apart, from ${percent}% confidence`,
      },
      language,
    );
  },
  facts: (settings) => ({
    expressions: [{ path: 'input', source: settings.input, expected: 'string', also: [] }],
    writes: [settings.intentVariable, settings.confidenceVariable].flatMap((name) => (name === undefined ? [] : [name])),
    writesBy: { failed: [] },
    listens: [],
    texts: textsAt('intents', settings.intents),
    forms: [],
  }),
  lower: (settings, context) => ({ [context.step.id]: lowerAi(settings, context) }),
});

function lowerAi(settings: AiConfig, { step, way }: LowerContext): EffectInstruction {
  const kept = [
    { name: settings.intentVariable, path: 'intent' },
    { name: settings.confidenceVariable, path: 'confidence' },
  ];
  return {
    op: 'effect',
    step: step.id,
    operation: 'ai.recognise',
    settings: {
      intents: settings.intents.map((one) => ({ code: one.code, label: textJson(one.label), examples: one.examples })),
      minimumConfidence: settings.minimumConfidence,
    },
    input: { text: settings.input },
    timeoutMs: 20_000,
    retry: outsideRetry(3), // a person is the better second opinion: three tries, then on by "failed"
    assign: kept.flatMap(({ name, path }) => (name === undefined ? [] : [{ name, path }])),
    ways: [way('ok'), way('unsure')],
    failed: way('failed'),
    quick: false,
  };
}
