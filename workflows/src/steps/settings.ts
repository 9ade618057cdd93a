import { z } from 'zod';
import { durationMs, isDuration } from '../calendar/index.js';
import type { JsonObject, Text } from '../graph/graph.js';
import { GRAPH_LIMITS } from '../graph/limits.js';
import { REASON } from '../touchpoint/work-config.js';
import { idSchema } from '../graph/text-schema.js';

/** Schemas of settings that several step types share. What may be half-drawn (a form not chosen yet) is allowed to be empty: a rule asks for it. */

export const duration = z.string().refine(isDuration, { params: { wants: 'duration' } });

const DAY_MS = 86_400_000;

/** Whether somebody who waits so long surely leaves on a later day than they came. */
export function isDayOrMore(length: string): boolean {
  return durationMs(length) >= DAY_MS;
}

/** CEL; whether it is sound is asked by the checker, which knows what it may read. Longer ones are refused by it too, with the place. */
export const expression = z.string().max(GRAPH_LIMITS.text);
export const template = z.strictObject({ zh: z.string().max(20_000), en: z.string().max(20_000).optional() });
export const eventName = z.string().max(GRAPH_LIMITS.name);
export const variableName = z.string().min(1).max(GRAPH_LIMITS.id);
export const formId = z.string().max(GRAPH_LIMITS.id);
export const id = idSchema;
/** A name that people give; empty while they have not, which the rule on missing texts asks for. */
export const label = z.strictObject({ zh: z.string().max(GRAPH_LIMITS.name), en: z.string().max(GRAPH_LIMITS.name).optional() });
export const longText = z.strictObject({ zh: z.string().max(GRAPH_LIMITS.note), en: z.string().max(GRAPH_LIMITS.note).optional() });

/** Name ← CEL. The name is a variable (`assignments`) or whatever the other side calls it (`mapping`). */
export const value = z.strictObject({ name: z.string().min(1).max(GRAPH_LIMITS.id), value: expression });
export type ValueSetting = Readonly<z.infer<typeof value>>;

/** Variable ← field key of a form, or dotted path in an answer. */
export const result = z.strictObject({ variable: variableName, from: z.string().min(1).max(GRAPH_LIMITS.note) });
export type ResultSetting = Readonly<z.infer<typeof result>>;

/** An outcome that the author names: a way to complete, a business error. */
const code = z.strictObject({ code: id, label });
export type CodeSetting = Readonly<z.infer<typeof code>>;

/** A list in which `key` tells its items apart, and from names that the step itself uses. */
export function uniqueList<Item extends z.ZodType>(item: Item, key: (item: z.infer<Item>) => string, reserved: readonly string[] = []) {
  return z
    .array(item)
    .max(100)
    .refine((items) => new Set([...items.map(key), ...reserved]).size === items.length + reserved.length, { params: { wants: 'unique' } });
}

/** Outcomes that the author names, besides those that the step has anyway. */
export function codesBeside(...own: readonly string[]) {
  return uniqueList(code, (one) => one.code, own);
}

export const values = uniqueList(value, (one) => one.name);
export const results = uniqueList(result, (one) => one.variable);

/** A label with its place, for the rule that wants both languages. */
export function textsAt(
  path: string,
  items: readonly { readonly label: Text }[],
): readonly { readonly path: string; readonly text: Text }[] {
  return items.map((item, index) => ({ path: `${path}.${index}.label`, text: item.label }));
}

/** Expressions of a list of values, with their places. */
export function expressionsAt(path: string, items: readonly ValueSetting[]) {
  return items.map((item, index) => ({ path: `${path}.${index}.value`, source: item.value, expected: 'any' as const, also: [] }));
}

/** Values as the plan carries them: name → CEL. */
export function inputOf(items: readonly ValueSetting[]): Readonly<Record<string, string>> {
  return Object.fromEntries(items.map((item) => [item.name, item.value]));
}

/** A text as plain JSON, for the settings of an operation. */
export function textJson({ zh, en }: Text): JsonObject {
  return en === undefined ? { zh } : { zh, en };
}

/** Fields of the form that results are read from. */
export function fieldsRead(items: readonly ResultSetting[]): readonly { readonly path: string; readonly key: string }[] {
  return items.flatMap((item, index) => (item.from === REASON ? [] : [{ path: `results.${index}.from`, key: item.from }]));
}

/** Fields of the form that are filled in beforehand. */
export function fieldsFilled(path: string, items: readonly ValueSetting[]): readonly { readonly path: string; readonly key: string }[] {
  return items.map((item, index) => ({ path: `${path}.${index}.name`, key: item.name }));
}
