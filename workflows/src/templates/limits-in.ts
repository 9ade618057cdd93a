import type { Graph, Json } from '../graph/graph.js';
import type { Limits } from './template.js';
import { limitOf } from './working-length.js';

/** Where a drawing has a limit: the step's id, and the path of the setting in its configuration (`ladder.1.tryFor`). */
export type LimitPlace = readonly [step: string, path: string];

/** The limits as a drawing made from a template has them by now: whoever changed one still finds its trials fitting. What is not found there is as usual. */
export function limitsIn<L extends Limits>(graph: Pick<Graph, 'steps'>, usual: L, places: { readonly [K in keyof L]?: LimitPlace }): L {
  const found = Object.entries<LimitPlace | undefined>(places).flatMap(([name, place]) => {
    const value = place && limitOf(settingAt(graph, place));
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...usual, ...Object.fromEntries(found) };
}

function settingAt({ steps }: Pick<Graph, 'steps'>, [id, path]: LimitPlace): Json | undefined {
  const config: Json | undefined = steps.find((step) => step.id === id)?.config;
  return path.split('.').reduce<Json | undefined>((value, key) => memberOf(value, key), config);
}

function memberOf(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, Json>>)[key];
}
