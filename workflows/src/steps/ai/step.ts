import { z } from 'zod';
import type { Language } from '../../graph/graph.js';
import { say } from '../../graph/say.js';
import type { EffectInstruction } from '../../plan/plan.js';
import { GRAPH_LIMITS } from '../../graph/limits.js';
import { defineStep, type LowerContext, type StepFacts } from '../define-step.js';
import { EXTRACTED_KINDS } from './extract-fields.js';
import { extractedItems } from './form.js';
import { outsideRetry } from '../retry.js';
import { expression, id, label, textJson, textsAt, uniqueList, variableName } from '../settings.js';

const intent = z.strictObject({
  code: id,
  label,
  /** What customers say when they mean it, in their own words; the recogniser learns from them. */
  examples: z.array(z.string().min(1).max(200)).max(100),
});
export type IntentSetting = Readonly<z.infer<typeof intent>>;

const extracted = z.strictObject({
  id,
  label,
  kind: z.enum(EXTRACTED_KINDS),
  /** Of a choice: the words that are looked for. */
  options: z.array(z.string().min(1).max(200)).max(50).optional(),
  /** Variable that keeps it; empty while none is chosen. */
  variable: z.string().max(GRAPH_LIMITS.id),
});

const config = z.strictObject({
  skill: z.enum(['recognise-intent', 'extract']),
  /** CEL that gives the words of the customer; empty while it is not chosen. */
  input: expression,
  intents: uniqueList(intent, (one) => one.code),
  /** Of `extract`: what is looked for. */
  fields: uniqueList(extracted, (one) => one.id).optional(),
  minimumConfidence: z.number().min(0).max(1),
  intentVariable: variableName.optional(),
  confidenceVariable: variableName.optional(),
});
export type AiConfig = Readonly<z.infer<typeof config>>;

const LISTENS = { field: 'skill', equals: 'recognise-intent' };
const EXTRACTS = { field: 'skill', equals: 'extract' };

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
      options: [
        { value: 'recognise-intent', label: { zh: '听懂意图', en: 'Recognise intent' } },
        { value: 'extract', label: { zh: '找出信息', en: 'Extract' } },
      ],
    },
    input: { label: { zh: '听哪句话', en: 'What it listens to' }, widget: 'expression', essential: true },
    intents: { label: { zh: '可能的意思', en: 'What may be meant' }, widget: 'intents', essential: true, showWhen: LISTENS },
    fields: {
      label: { zh: '找什么', en: 'What is looked for' },
      widget: 'items',
      items: extractedItems,
      essential: true,
      showWhen: EXTRACTS,
    },
    minimumConfidence: {
      label: { zh: '至少多有把握', en: 'Least confidence' },
      widget: 'number',
      help: { zh: '0 到 1；低于它就走“不确定”', en: '0 to 1; below it, the way is "Unsure"' },
      essential: true,
    },
    intentVariable: { label: { zh: '意思记到', en: 'Keep the intent in' }, widget: 'variable', showWhen: LISTENS },
    confidenceVariable: { label: { zh: '把握记到', en: 'Keep the confidence in' }, widget: 'variable' },
  },
  outcomes: () => [
    { code: 'ok', label: { zh: '明确', en: 'Clear' }, required: true },
    { code: 'unsure', label: { zh: '不确定', en: 'Unsure' }, required: true },
    { code: 'failed', label: { zh: '失败', en: 'Failed' }, required: true },
  ],
  triggers: true,
  rests: false,
  describe: (settings, language) => sentence(settings, language),
  facts: (settings) => factsOf(settings),
  lower: (settings, context) => ({ [context.step.id]: lowerAi(settings, context) }),
});

function sentence({ skill, intents, fields = [], minimumConfidence }: AiConfig, language: Language): string {
  const percent = Math.round(minimumConfidence * 100);
  if (skill === 'extract')
    return say(
      { zh: `找出 ${fields.length} 项信息，把握 ≥ ${percent}% 才算`, en: `Extracts ${fields.length} values, from ${percent}% confidence` },
      language,
    );
  return say(
    {
      zh: `分清 ${intents.length} 种意思，把握 ≥ ${percent}% 才算`,
      en: `Tells ${intents.length} intents apart, from ${percent}% confidence`,
    },
    language,
  );
}

function factsOf(settings: AiConfig): StepFacts {
  const { skill, intents, fields = [] } = settings;
  const isExtracting = skill === 'extract';
  return {
    expressions: [{ path: 'input', source: settings.input, expected: 'string', also: [] }],
    writes: keptBy(settings).map(({ name }) => name),
    writesBy: { failed: [] },
    listens: [],
    texts: isExtracting ? textsAt('fields', fields) : textsAt('intents', intents),
    forms: [],
    missing: isExtracting ? missingFields(fields) : [],
  };
}

function missingFields(fields: NonNullable<AiConfig['fields']>): NonNullable<StepFacts['missing']> {
  if (fields.length === 0) return [{ path: 'fields', what: { zh: '说要找什么', en: 'say what is looked for' } }];
  return fields.flatMap(({ kind, options = [], variable }, index) => [
    ...(variable === '' ? [{ path: `fields.${index}.variable`, what: { zh: '说记到哪里', en: 'say where it is kept' } }] : []),
    ...(kind === 'choice' && options.length === 0
      ? [{ path: `fields.${index}.options`, what: { zh: '写上要找的词', en: 'write the words to look for' } }]
      : []),
  ]);
}

/** Variables and where they are in the answer. */
function keptBy({ skill, fields = [], intentVariable, confidenceVariable }: AiConfig) {
  const found =
    skill === 'extract' ? fields.map(({ id: of, variable }) => ({ name: variable, path: of })) : [{ name: intentVariable, path: 'intent' }];
  return [...found, { name: confidenceVariable, path: 'confidence' }].flatMap(({ name, path }) =>
    name === undefined || name === '' ? [] : [{ name, path }],
  );
}

/** What the skill needs to know, and who has it. */
function asked({ skill, intents, fields = [], minimumConfidence }: AiConfig): Pick<EffectInstruction, 'operation' | 'settings'> {
  if (skill === 'extract')
    return {
      operation: 'ai.extract',
      settings: { fields: fields.map(({ id: of, kind, options = [] }) => ({ id: of, kind, options })), minimumConfidence },
    };
  const known = intents.map((one) => ({ code: one.code, label: textJson(one.label), examples: one.examples }));
  return { operation: 'ai.recognise', settings: { intents: known, minimumConfidence } };
}

function lowerAi(settings: AiConfig, { step, way }: LowerContext): EffectInstruction {
  return {
    op: 'effect',
    step: step.id,
    ...asked(settings),
    input: { text: settings.input },
    timeoutMs: 20_000,
    retry: outsideRetry(3), // a person is the better second opinion: three tries, then on by "failed"
    assign: keptBy(settings),
    ways: [way('ok'), way('unsure')],
    failed: way('failed'),
    quick: false,
  };
}
