import type { Json, JsonObject, Language, Text } from '../../graph/graph.js';
import type { TextClass } from './classify-text.js';
import type { PointsTable } from './score-points.js';
import type { Utterance } from '../machine-work.js';

/** Who does it: our own rules, or the bank's model, with our own rules where that is silent. */
export const SKILL_WAYS = ['rules', 'model'] as const;
export type SkillWay = (typeof SKILL_WAYS)[number];

interface Common {
  readonly by: SkillWay;
  /** 0 to 1: below it the outcome is `unsure`. */
  readonly minimumConfidence: number;
}

/** What the drawing says of a skill, as the plan carries it. */
export type SkillPlan =
  | (Common & { readonly skill: 'classify'; readonly classes: readonly (TextClass & { readonly label: Text })[] })
  | (Common & { readonly skill: 'summarise'; readonly of: 'text' | 'said'; readonly most: number })
  | (Common & {
      readonly skill: 'draft';
      readonly text: Text | null;
      readonly kit: { readonly code: string; readonly card: string } | null;
    })
  | (Common & { readonly skill: 'score' } & PointsTable);

export type SkillOf<S extends SkillPlan['skill']> = Extract<SkillPlan, { readonly skill: S }>;

/** What a skill goes by. */
export interface SkillKnowledge {
  /** What the engine computed. */
  readonly input: Readonly<Record<string, Json>>;
  /** What was said in the journey so far; only where the drawing asks for it. */
  readonly said: readonly Utterance[];
  /** The words of the bank's script kit, where the drawing names a card of one; null when it is not there. */
  readonly approved: Text | null;
  /** What the model answered, as it came; null when it was silent or was not asked. */
  readonly model: JsonObject | null;
}

/** Name under which the customer's language comes with the input; no place of a text can be called so. */
export const LANGUAGE = '@language';

/** The language in which the customer is spoken to. */
export function languageOf(input: Readonly<Record<string, Json>>): Language {
  return input[LANGUAGE] === 'en' ? 'en' : 'zh';
}

/** Who did it in the end. `model-refused`: the model's answer could not be taken. */
export type DoneBy = {
  readonly way: 'rules' | 'model' | 'model-silent' | 'model-refused';
  /** Of the model as it calls itself, or of our rules. */
  readonly name: string;
  readonly version: string;
};

/** What a skill came to. Nothing personal is in `told`. */
export interface SkillResult {
  readonly values: Readonly<Record<string, Json>>;
  readonly confidence: number;
  readonly by: DoneBy;
  /** For the journal: named in its sentence. */
  readonly told?: JsonObject;
}

/** Version of our own rules: it changes when the same text may come to something else. */
export const RULES_VERSION = '1';

/** Our own rules did it, of their own or in place of a model. */
export function byRules(plan: SkillPlan, { model }: Pick<SkillKnowledge, 'model'>): DoneBy {
  const way = plan.by === 'rules' ? 'rules' : model === null ? 'model-silent' : 'model-refused';
  return { way, name: 'rules', version: RULES_VERSION };
}

/** The model did it. What it says of itself is cut down to what a name may be. */
export function byModel(model: JsonObject): DoneBy {
  return { way: 'model', name: nameIn(model['model']), version: nameIn(model['version']) };
}

/** How sure the model says that it is; a model that does not say is not sure. */
export function modelConfidence({ confidence }: JsonObject): number {
  return typeof confidence === 'number' && confidence >= 0 && confidence <= 1 ? Math.round(confidence * 1_000) / 1_000 : 0;
}

function nameIn(value: Json | undefined): string {
  return typeof value === 'string' ? value.replace(/[^\w.:/ -]/g, '').slice(0, 60) : '';
}
