import type { Answer } from '../../engine/happening.js';
import type { JsonObject, Language, Text } from '../../graph/graph.js';
import { classifyText } from './classify-text.js';
import { draftConfidence, fillDraft, isFaithful } from './fill-draft.js';
import { costliest, reasonsOf, scorePoints, within } from './score-points.js';
import {
  byModel,
  byRules,
  languageOf,
  modelConfidence,
  type SkillKnowledge,
  type SkillOf,
  type SkillPlan,
  type SkillResult,
} from './skill-plan.js';
import type { Utterance } from '../machine-work.js';
import { summarise } from './summarise.js';

type Skills = { readonly [S in SkillPlan['skill']]: (plan: SkillOf<S>, known: SkillKnowledge) => SkillResult };

/** What each skill does; a missing one does not compile. */
const skills: Skills = { classify, summarise: summary, draft, score };

/** Longest summary and most reasons that are taken from a model. */
const LONGEST = 4_000;
const MOST_REASONS = 20;

/**
 * Applies a skill to what is known. Sure enough: `ok`; else `unsure`, with what it came to, for whoever decides. The same question with the same
 * knowledge always has the same answer, and every value is of the kind that the step declares.
 */
export function applySkill(plan: SkillPlan, known: SkillKnowledge): Answer {
  const apply = skills[plan.skill] as (plan: SkillPlan, known: SkillKnowledge) => SkillResult; // the register pairs each skill with its plan
  const { values, confidence, by, told = {} } = apply(plan, known);
  const { minimumConfidence: minimum } = plan;
  const isSure = confidence >= minimum;
  const why = { code: `${WORDS[plan.skill]}${isSure ? '' : '-unsure'}`, args: { ...told, confidence, minimum, by } };
  return { outcome: isSure ? 'ok' : 'unsure', values: { ...values, confidence }, why };
}

/** Codes of the journal's sentences. */
const WORDS: { readonly [S in SkillPlan['skill']]: string } = {
  classify: 'skill-classified',
  summarise: 'skill-summarised',
  draft: 'skill-drafted',
  score: 'skill-scored',
};

/** One of the drawn classes, or none. */
function classify(plan: SkillOf<'classify'>, known: SkillKnowledge): SkillResult {
  const { classes } = plan;
  const told = (code: string | null): JsonObject => {
    const label = classes.find((one) => one.code === code)?.label;
    return label ? { class: { zh: label.zh, en: label.en ?? label.zh } } : {};
  };
  const named = known.model?.['class'];
  if (known.model && typeof named === 'string' && classes.some(({ code }) => code === named))
    return { values: { class: named }, confidence: modelConfidence(known.model), by: byModel(known.model), told: told(named) };
  const { code, confidence } = classifyText(textIn(known), classes);
  return { values: { class: code }, confidence, by: byRules(plan, known), told: told(code) };
}

/** In the words that were said. */
function summary(plan: SkillOf<'summarise'>, known: SkillKnowledge): SkillResult {
  const written = known.model?.['text'];
  const said: readonly Utterance[] = plan.of === 'said' ? known.said : [{ by: 'customer', text: textIn(known) }];
  const whole = said.map(({ text }) => text).join('\n');
  if (known.model && typeof written === 'string' && written.length <= LONGEST && isFaithful(written, whole))
    return { values: { text: written }, confidence: modelConfidence(known.model), by: byModel(known.model) };
  const { sentences, confidence } = summarise(said, plan.most);
  const lines = plan.of === 'said' ? sentences.map((one) => spoken(one, languageOf(known.input))) : sentences.map(({ text }) => text);
  return { values: { text: lines.join('\n') }, confidence, by: byRules(plan, known), told: { count: sentences.length } };
}

const SPEAKERS: { readonly [B in Utterance['by']]: Required<Text> } = {
  customer: { zh: '客户', en: 'Customer' },
  bank: { zh: '银行', en: 'Bank' },
};

function spoken({ by, text }: Utterance, language: Language): string {
  return language === 'en' ? `${SPEAKERS[by].en}: ${text}` : `${SPEAKERS[by].zh}：${text}`;
}

/** The text of the drawing or of the script kit with its values. A model may say it in other words, not with other figures. */
function draft(plan: SkillOf<'draft'>, known: SkillKnowledge): SkillResult {
  const text = plan.kit ? known.approved : plan.text;
  const filled = fillDraft(text ? inLanguage(text, languageOf(known.input)) : '', known.input);
  const written = known.model?.['text'];
  if (known.model && plan.kit === null && filled.gaps === 0 && typeof written === 'string' && isFaithful(written, filled.text))
    return { values: { text: written }, confidence: modelConfidence(known.model), by: byModel(known.model) };
  const confidence = text === null ? 0 : draftConfidence(filled);
  return { values: { text: filled.text }, confidence, by: byRules(plan, known), told: { gaps: filled.gaps } };
}

/** Points and reasons by the table; a model's score lies in the same span. */
function score(plan: SkillOf<'score'>, known: SkillKnowledge): SkillResult {
  const { model, input } = known;
  const told = model?.['score'];
  if (model && typeof told === 'number' && Number.isFinite(told)) {
    const points = within(told, plan);
    return {
      values: { score: points, reasons: modelReasons(model['reasons']), costliest: null },
      confidence: modelConfidence(model),
      by: byModel(model),
      told: { score: points },
    };
  }
  const { score: points, counted, confidence } = scorePoints(plan, input);
  const values = { score: points, reasons: reasonsOf(counted, languageOf(input)), costliest: costliest(counted) };
  return { values, confidence, by: byRules(plan, known), told: { score: points, count: counted.length } };
}

function modelReasons(reasons: unknown): readonly string[] {
  if (!Array.isArray(reasons)) return [];
  return reasons
    .filter((one): one is string => typeof one === 'string')
    .slice(0, MOST_REASONS)
    .map((one) => one.slice(0, 200));
}

function textIn({ input }: SkillKnowledge): string {
  return typeof input['text'] === 'string' ? input['text'] : '';
}

function inLanguage({ zh, en }: Text, language: Language): string {
  return language === 'en' ? (en ?? zh) : zh;
}
