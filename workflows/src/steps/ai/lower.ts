import { durationMs } from '../../calendar/index.js';
import type { JsonObject } from '../../graph/graph.js';
import type { EffectInstruction, Instruction, Label } from '../../plan/plan.js';
import type { LowerContext } from '../define-step.js';
import { liftPlaceholders } from '../placeholders.js';
import { outsideRetry, QUICK_RETRY } from '../retry.js';
import { inputOf, textJson } from '../settings.js';
import { keptBy } from './kept-by.js';
import { type AiConfig, asksModel, MODEL_SKILLS } from './settings-schema.js';
import { LANGUAGE } from './skill-plan.js';

/** What a skill needs to know: fixed by the drawing, and computed. */
interface Asked {
  readonly settings: JsonObject;
  readonly input: Readonly<Record<string, string>>;
}

/** Our own rules in our own database; a model is asked before, and where it is silent our own rules decide. */
export function lowerAi(settings: AiConfig, context: LowerContext): Readonly<Record<Label, Instruction>> {
  const { step, label } = context;
  if (!MODEL_SKILLS.has(settings.skill)) return { [step.id]: listening(settings, context) };
  const asked = askedOf(settings);
  if (!asksModel(settings)) return { [step.id]: applied(settings, context, asked) };
  return { [step.id]: question(settings, context, asked), [label('apply')]: applied(settings, context, asked) };
}

function timeoutMs({ timeout = 'PT20S' }: AiConfig): number {
  return durationMs(timeout);
}

/** Recognising and extracting, by services of their own. */
function listening(settings: AiConfig, { step, way }: LowerContext): EffectInstruction {
  return {
    op: 'effect',
    step: step.id,
    ...wordsOf(settings),
    input: { text: settings.input },
    timeoutMs: timeoutMs(settings),
    retry: outsideRetry(3), // a person is the better second opinion: three tries, then on by "failed"
    assign: keptBy(settings),
    ways: [way('ok'), way('unsure')],
    failed: way('failed'),
    quick: false,
  };
}

function wordsOf({ skill, intents, fields = [], minimumConfidence }: AiConfig): Pick<EffectInstruction, 'operation' | 'settings'> {
  if (skill === 'extract')
    return {
      operation: 'ai.extract',
      settings: { fields: fields.map(({ id, kind, options = [] }) => ({ id, kind, options })), minimumConfidence },
    };
  const known = intents.map((one) => ({ code: one.code, label: textJson(one.label), examples: one.examples }));
  return { operation: 'ai.recognise', settings: { intents: known, minimumConfidence } };
}

function question(settings: AiConfig, { step, label }: LowerContext, asked: Asked): EffectInstruction {
  const to = label('apply');
  return {
    op: 'effect',
    step: step.id,
    operation: 'ai.ask',
    settings: { ...asked.settings, path: settings.path ?? '/' },
    input: asked.input,
    timeoutMs: timeoutMs(settings),
    retry: outsideRetry(2), // our own rules are a good answer too: better soon than perfect
    assign: [],
    ways: [{ outcome: 'answered', to }],
    failed: { outcome: 'silent', to },
    quick: false,
  };
}

function applied(settings: AiConfig, { step, way }: LowerContext, { settings: fixed, input }: Asked): EffectInstruction {
  return {
    op: 'effect',
    step: step.id,
    operation: 'ai.apply',
    settings: fixed,
    input,
    timeoutMs: timeoutMs(settings),
    retry: QUICK_RETRY,
    assign: keptBy(settings),
    ways: [way('ok'), way('unsure')],
    failed: way('failed'),
    quick: true,
  };
}

function askedOf(settings: AiConfig): Asked {
  const common = { skill: settings.skill, by: asksModel(settings) ? 'model' : 'rules', minimumConfidence: settings.minimumConfidence };
  const { settings: own, input } = ownOf(settings);
  const language: Readonly<Record<string, string>> =
    settings.skill === 'classify' ? {} : { [LANGUAGE]: 'coalesce(customer.language, "zh")' };
  return { settings: { ...common, ...own }, input: { ...input, ...language } };
}

function ownOf(settings: AiConfig): Asked {
  if (settings.skill === 'draft') return draftOf(settings);
  if (settings.skill === 'score') return pointsOf(settings);
  const { skill, classes = [], of = 'said', most = 3, input } = settings;
  if (skill === 'summarise') return { settings: { of, most }, input: of === 'said' ? {} : { text: input } };
  const known = classes.map(({ code, label, description, examples }) => ({
    ...{ code, label: textJson(label) },
    sentences: [label.zh, label.en ?? '', description, ...examples].filter((sentence) => sentence.trim() !== ''),
  }));
  return { settings: { classes: known }, input: { text: input } };
}

function draftOf({ wording, text = { zh: '' }, kit = '', card = '', values = [] }: AiConfig): Asked {
  if (wording === 'kit') return { settings: { text: null, kit: { code: kit, card } }, input: inputOf(values) };
  const { texts, input } = liftPlaceholders([text]);
  return { settings: { text: textJson(texts[0] ?? text), kit: null }, input };
}

/** Equal measures are computed once. */
function pointsOf({ base = 100, lowest = 0, highest = 100, points = [] }: AiConfig): Asked {
  const measures = [...new Set(points.map(({ measure }) => measure))];
  const lines = points.map(({ id, label, measure, from = null, to = null, points: each }) => ({
    ...{ id, label: textJson(label), measure: `m${measures.indexOf(measure) + 1}`, from, to, points: each },
  }));
  return {
    settings: { base, lowest, highest, lines },
    input: Object.fromEntries(measures.map((measure, index) => [`m${index + 1}`, measure])),
  };
}
