import type { Graph, Text } from '../graph.js';
import { type Part, partKey, type PartRule, ruleOf } from '../kitchen.js';
import { nameWithStep } from './edit-names.js';
import type { EditHandler } from './edit.js';

/** Opens a part to branches, within limits or without. A rule about the same part is replaced. */
export const openPart: EditHandler<'open-part'> = (graph, { part, limit, label }) => {
  const rule: PartRule = { part, open: true, ...(label ? { label } : {}), ...(limit ? { limit } : {}) };
  return { graph: isThere(graph, part) ? withRule(graph, part, rule) : graph, name: partEditName(graph, part, OPEN) };
};

/** Locks a part. What is locked anyway, because nothing around it is open, needs no rule. */
export const lockPart: EditHandler<'lock-part'> = (graph, { part }) => {
  const name = partEditName(graph, part, LOCK);
  if (!isThere(graph, part)) return { graph, name };
  const without = withRule(graph, part, null);
  const open = ruleOf(without.kitchen, part)?.open ?? false;
  return { graph: open ? withRule(graph, part, { part, open: false }) : without, name };
};

/** The drawing without the rules about steps or a variable that are no longer there. */
export function withoutRulesFor(graph: Graph): Graph {
  const parts = graph.kitchen?.parts.filter(({ part }) => isThere(graph, part));
  return !parts || parts.length === graph.kitchen?.parts.length ? graph : { ...graph, kitchen: { parts } };
}

const OPEN = { zh: '开放', en: 'Open' };
const LOCK = { zh: '锁定', en: 'Lock' };

function partEditName(graph: Graph, part: Part, verb: { readonly zh: string; readonly en: string }): Text {
  if ('step' in part) return nameWithStep(graph, part.step, verb);
  if (part.kind === 'journey') return { zh: `${verb.zh}旅程设置`, en: `${verb.en} a journey setting` };
  return { zh: `${verb.zh}变量“${part.variable}”`, en: `${verb.en} variable "${part.variable}"` };
}

function isThere(graph: Graph, part: Part): boolean {
  if ('step' in part) return graph.steps.some(({ id }) => id === part.step);
  return part.kind === 'journey' || graph.variables.some(({ name }) => name === part.variable);
}

/** A drawing in which a part has that rule in the old one's place, or none. It is one that branches cook by from then on. */
function withRule(graph: Graph, part: Part, rule: PartRule | null): Graph {
  const parts = graph.kitchen?.parts ?? [];
  const index = parts.findIndex((one) => partKey(one.part) === partKey(part));
  const put = rule ? [rule] : [];
  return { ...graph, kitchen: { parts: index < 0 ? [...parts, ...put] : parts.toSpliced(index, 1, ...put) } };
}
