import { GRAPH_LIMITS } from '../limits.js';
import { stepDefinition } from '../../steps/index.js';
import type { Graph, Json, JsonObject, Link, Step } from '../graph.js';
import { say } from '../say.js';
import type { EditHandler } from './edit.js';

/** Adds copied steps and the links among them. Ids and names that are taken get a number; links to steps that were not copied stay behind. */
export const paste: EditHandler<'paste'> = (graph, { steps, links }) => {
  const [first] = steps;
  const name =
    steps.length === 1 && first
      ? { zh: `粘贴“${first.name.zh}”`, en: `Paste "${say(first.name, 'en')}"` }
      : { zh: `粘贴 ${steps.length} 步`, en: `Paste ${steps.length} steps` };
  if (steps.length === 0) return { graph, name };
  const ids = freshIds(graph, steps);
  const pasted = freshNames(graph, steps).map((step) => ({ ...step, id: ids.get(step.id) ?? step.id, config: freshReferences(step, ids) }));
  return { graph: { ...graph, steps: [...graph.steps, ...pasted], links: [...graph.links, ...freshLinks(links, ids)] }, name };
};

function freshIds(graph: Graph, steps: readonly Step[]): ReadonlyMap<string, string> {
  const taken = new Set(graph.steps.map((step) => step.id));
  const ids = new Map<string, string>();
  for (const { id } of steps) {
    const fresh = numbered(id, taken, (base, number) => `${base.slice(0, GRAPH_LIMITS.id - 5)}-${number}`);
    taken.add(fresh);
    ids.set(id, fresh);
  }
  return ids;
}

function freshNames(graph: Graph, steps: readonly Step[]): readonly Step[] {
  const taken = new Set(graph.steps.map((step) => step.name.zh));
  return steps.map((step) => {
    const zh = numbered(step.name.zh, taken, (base, number) => `${base.slice(0, GRAPH_LIMITS.name - 5)} ${number}`);
    taken.add(zh);
    if (zh === step.name.zh) return step;
    const number = zh.slice(zh.lastIndexOf(' '));
    return { ...step, name: { zh, ...(step.name.en === undefined ? {} : { en: step.name.en.slice(0, GRAPH_LIMITS.name - 5) + number }) } };
  });
}

function freshLinks(links: readonly Link[], ids: ReadonlyMap<string, string>): readonly Link[] {
  return links.flatMap(({ outcome, ...link }) => {
    const [from, to] = [ids.get(link.from), ids.get(link.to)];
    return from === undefined || to === undefined ? [] : [{ id: `${from}.${outcome}`, from, outcome, to }];
  });
}

/** A copy that speaks of a step copied along speaks of its copy. */
function freshReferences({ type, config }: Step, ids: ReadonlyMap<string, string>): JsonObject {
  const settings = (stepDefinition(type)?.refers ?? []).flatMap((name) => {
    const fresh = freshReference(config[name], ids);
    return fresh === undefined ? [] : [[name, fresh] as const];
  });
  return settings.length === 0 ? config : { ...config, ...Object.fromEntries(settings) };
}

function freshReference(named: Json | undefined, ids: ReadonlyMap<string, string>): Json | undefined {
  return Array.isArray(named) ? named.map((id: Json) => ids.get(String(id)) ?? id) : ids.get(String(named));
}

function numbered(name: string, taken: ReadonlySet<string>, make: (base: string, number: number) => string): string {
  let fresh = name;
  for (let number = 2; taken.has(fresh); number += 1) fresh = make(name, number);
  return fresh;
}
