import { z } from 'zod';
import { GRAPH_LIMITS } from '../../graph/limits.js';
import { duration, expression, id, label, template, uniqueList, values, variableName } from '../settings.js';
import { EXTRACTED_KINDS } from './extract-fields.js';
import { SKILL_WAYS } from './skill-plan.js';

const SKILLS = ['recognise-intent', 'extract', 'classify', 'summarise', 'draft', 'score'] as const;

/** A sentence as somebody would say it. */
const example = z.string().min(1).max(200);

const intent = z.strictObject({
  code: id,
  label,
  /** What customers say when they mean it, in their own words; the recogniser learns from them. */
  examples: z.array(example).max(100),
});
export type IntentSetting = Readonly<z.infer<typeof intent>>;

const extracted = z.strictObject({
  id,
  label,
  kind: z.enum(EXTRACTED_KINDS),
  /** Of a choice: the words that are looked for. */
  options: z.array(example).max(50).optional(),
  /** Variable that keeps it; empty while none is chosen. */
  variable: z.string().max(GRAPH_LIMITS.id),
});

const textClass = z.strictObject({
  code: id,
  label,
  /** What belongs there, in a sentence. */
  description: z.string().max(500),
  /** What such texts say. */
  examples: z.array(example).max(50),
});
export type ClassSetting = Readonly<z.infer<typeof textClass>>;

const points = z.strictObject({
  id,
  label,
  /** What is looked at, CEL that gives a number; empty while it is not chosen. */
  measure: expression,
  from: z.number().optional(),
  to: z.number().optional(),
  points: z.number().min(-10_000).max(10_000),
});

/** Code of a script kit, or of a card in it; empty while none is chosen. */
const code = z.string().max(GRAPH_LIMITS.id);

export const aiConfig = z.strictObject({
  skill: z.enum(SKILLS),
  /** CEL that gives the words that are read; empty while it is not chosen. */
  input: expression,
  intents: uniqueList(intent, (one) => one.code),
  /** Of `extract`: what is looked for. */
  fields: uniqueList(extracted, (one) => one.id).optional(),
  /** Of `classify`. */
  classes: uniqueList(textClass, (one) => one.code)
    .max(30)
    .optional(),
  /** Of `summarise`: what is read, the words of `input` or what was said in the journey. */
  of: z.enum(['text', 'said']).optional(),
  most: z.number().int().min(1).max(20).optional(),
  /** Of `draft`: whose words, the step's own or those of a card of a script kit. */
  wording: z.enum(['own', 'kit']).optional(),
  text: template.optional(),
  kit: code.optional(),
  card: code.optional(),
  /** Values for the places of the card. */
  values: values.optional(),
  /** Of `score`. */
  base: z.number().min(-10_000).max(10_000).optional(),
  lowest: z.number().min(-10_000).max(10_000).optional(),
  highest: z.number().min(-10_000).max(10_000).optional(),
  points: uniqueList(points, (one) => one.id).optional(),
  minimumConfidence: z.number().min(0).max(1),
  intentVariable: variableName.optional(),
  classVariable: variableName.optional(),
  textVariable: variableName.optional(),
  scoreVariable: variableName.optional(),
  reasonsVariable: variableName.optional(),
  costliestVariable: variableName.optional(),
  confidenceVariable: variableName.optional(),
  /** Who does it; absent = our own rules. */
  by: z.enum(SKILL_WAYS).optional(),
  /** Path of the model. */
  path: z
    .string()
    .regex(/^\/[\w./~-]*$/)
    .max(500)
    .optional(),
  /** Longest that one try may take; absent = 20 s. */
  timeout: duration.optional(),
});
export type AiConfig = Readonly<z.infer<typeof aiConfig>>;
export type Skill = AiConfig['skill'];

/** Skills that a model may do too. */
export const MODEL_SKILLS: ReadonlySet<Skill> = new Set(['classify', 'summarise', 'draft', 'score']);

/** Whether the model is asked. What the bank has approved word by word is not put into other words, and what was said in a journey stays in the bank. */
export function asksModel({ skill, by, wording, of }: AiConfig): boolean {
  return (
    by === 'model' && MODEL_SKILLS.has(skill) && !(skill === 'draft' && wording === 'kit') && !(skill === 'summarise' && of !== 'text')
  );
}
