import type { Json, JsonObject } from '../graph.js';
import { isList } from '../json-shapes.js';
import { stepOf } from './change-step.js';
import { settingsName, withConfig } from './configure-step.js';
import type { EditHandler } from './edit.js';

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Changes one setting of a step by its path. Objects on the way are made; a list takes an index up to its end. */
export const setConfig: EditHandler<'set-config'> = (graph, { step: id, path, value }) => {
  const name = settingsName(graph, id);
  const step = stepOf(graph, id);
  const keys = path.split('.');
  if (!step || keys.some((key) => key === '' || FORBIDDEN.has(key))) return { graph, name };
  return { graph: withConfig(graph, id, withValue(step.config, keys, value) as JsonObject), name };
};

function withValue(owner: Json, [key = '', ...rest]: readonly string[], value: Json): Json {
  const child = (before: Json | undefined): Json => (rest.length === 0 ? value : withValue(before ?? {}, rest, value));
  if (isList(owner)) return listWith(owner, Number(key), child);
  const object = typeof owner === 'object' && owner !== null ? owner : {};
  const made = child(Object.hasOwn(object, key) ? object[key] : undefined);
  if (made !== null) return { ...object, [key]: made };
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

function listWith(list: readonly Json[], index: number, child: (before: Json | undefined) => Json): Json {
  if (!Number.isInteger(index) || index < 0 || index > list.length) return list;
  const made = child(list[index]);
  if (made === null) return list.toSpliced(index, 1);
  return list.toSpliced(index, 1, made);
}
