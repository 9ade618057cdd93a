import type { Graph, Step, Text, ValueType } from '../graph/graph.js';
import type { Scope } from '../expressions/index.js';
import { stepDefinition } from '../steps/index.js';
import type { Drawing } from './drawing.js';
import { scopeOf } from './scope-of.js';

/** A step's name in both languages, ready to stand in a sentence. */
export function nameOf(step: Step): { readonly zh: string; readonly en: string } {
  return { zh: step.name.zh, en: step.name.en ?? step.name.zh };
}

/** What people call the setting at a path of a step, such as `cases.0.when`; the type's own word for it. */
export function settingName(step: Step, path: string): { readonly zh: string; readonly en: string } {
  const [key = ''] = path.split('.');
  const form = stepDefinition(step.type)?.form ?? {};
  const label = Object.hasOwn(form, key) ? form[key]?.label : undefined;
  if (label) return { zh: label.zh, en: label.en ?? label.zh };
  return key === 'on' ? { zh: '触发器', en: 'Trigger' } : { zh: '设置', en: 'Setting' };
}

/** What people call a name that expressions read (`vars.riskLevel`): its label, else the name itself. */
export function readName(graph: Graph, path: string): Text {
  let scope: Scope | undefined = scopeOf(graph, ['event']);
  let label: Text | undefined;
  for (const part of path.split('.')) {
    const entry: Scope[string] | undefined = scope && Object.hasOwn(scope, part) ? scope[part] : undefined;
    label = entry?.label;
    scope = entry?.fields;
  }
  return label ?? { zh: path, en: path };
}

/** Value types as people say them. */
export const TYPE_WORDS: { readonly [K in ValueType]: { readonly zh: string; readonly en: string } } = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: '是或否', en: 'yes or no' },
  date: { zh: '日期', en: 'a date' },
  datetime: { zh: '时间', en: 'a date and time' },
  duration: { zh: '时长', en: 'a length of time' },
  list: { zh: '一列值', en: 'a list' },
  object: { zh: '一组值', en: 'a group of values' },
  any: { zh: '任何值', en: 'any value' },
};

/** What people call a way out of a step; the code where it has lost its name. */
export function outcomeName(
  step: Step,
  code: string,
  { outcomes }: Pick<Drawing, 'outcomes'>,
): { readonly zh: string; readonly en: string } {
  const label = outcomes(step).find((one) => one.code === code)?.label;
  return label ? { zh: label.zh, en: label.en ?? label.zh } : { zh: code, en: code };
}

const freshIds = new WeakMap<Graph, Map<string, string>>();

/** An id for a further step: the base, or the base with the first number that is free. Looked for once for a drawing. */
export function freshId(graph: Graph, base: string): string {
  const known = freshIds.get(graph) ?? new Map<string, string>();
  freshIds.set(graph, known);
  const before = known.get(base);
  if (before !== undefined) return before;
  const taken = new Set(graph.steps.map(({ id }) => id));
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  known.set(base, id);
  return id;
}
