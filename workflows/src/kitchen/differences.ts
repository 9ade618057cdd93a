import { canonicalJson } from '../graph/canonical-json.js';
import type { Graph, Step, Text } from '../graph/graph.js';
import { say } from '../graph/say.js';
import type { LockedPart } from './read-overlay.js';
import { without } from './without.js';

/** Where a drawing is not what it would have to be, by step; where cards lie and in which order things are listed does not count. */
export function differencesOf(wanted: Graph, graph: Graph): readonly LockedPart[] {
  const now = new Map(graph.steps.map((step) => [step.id, step]));
  const meant = new Set(wanted.steps.map(({ id }) => id));
  const changed = wanted.steps.flatMap((step) => differenceOf(step, now.get(step.id)) ?? []);
  const added = graph.steps.filter(({ id }) => !meant.has(id)).map((step) => locked(step, ADDED));
  const ways = rewired(wanted, graph).flatMap((id) => wanted.steps.filter((step) => step.id === id).map((step) => locked(step, WAYS)));
  const found = new Map([...ways, ...added, ...changed].map((one) => [one.step, one]));
  return [...found.values(), ...wholeDifferences(wanted, graph)];
}

function differenceOf(wanted: Step, now: Step | undefined): LockedPart | null {
  if (!now) return locked(wanted, REMOVED);
  return canonicalJson(without(wanted, 'at', 'pinned')) === canonicalJson(without(now, 'at', 'pinned')) ? null : locked(wanted, CHANGED);
}

/** Steps whose arrows lead elsewhere. */
function rewired(wanted: Graph, graph: Graph): readonly string[] {
  const [were, are] = [arrows(wanted), arrows(graph)];
  const differing = [...were, ...are].filter(([arrow]) => !were.has(arrow) || !are.has(arrow));
  return [...new Set(differing.map(([, from]) => from))];
}

function arrows({ links }: Graph): ReadonlyMap<string, string> {
  return new Map(links.map(({ from, outcome, to }) => [`${from} ${outcome} ${to}`, from]));
}

const WHOLE: readonly (readonly [key: keyof Graph, part: Required<Text>])[] = [
  ['kind', { zh: '旅程的类型', en: 'Kind of the journey' }],
  ['note', { zh: '旅程的说明', en: 'Note of the journey' }],
  ['template', { zh: '旅程的样板', en: 'Template of the journey' }],
  ['settings', { zh: '旅程设置', en: 'Journey settings' }],
  ['variables', { zh: '变量', en: 'Variables' }],
  ['forms', { zh: '表单', en: 'Forms' }],
  ['kitchen', { zh: '锁定和开放', en: 'Locked and open parts' }],
];

function wholeDifferences(wanted: Graph, graph: Graph): readonly LockedPart[] {
  const differs = (key: keyof Graph): boolean => canonicalJson(memberOf(wanted, key)) !== canonicalJson(memberOf(graph, key));
  return WHOLE.filter(([key]) => differs(key)).map(([, part]) => ({ step: null, part, message: says(part, CHANGED) }));
}

/** A variable without an initial value begins as null, as one does that says so. */
function memberOf(graph: Graph, key: keyof Graph): unknown {
  return key === 'variables' ? graph.variables.map((one) => ({ ...one, initial: one.initial ?? null })) : (graph[key] ?? null);
}

function locked(step: Step, why: Required<Text>): LockedPart {
  return { step: step.id, part: step.name, message: says(step.name, why) };
}

function says(part: Text, why: Required<Text>): Text {
  return { zh: `${part.zh}：${why.zh}`, en: `${say(part, 'en')}: ${why.en}` };
}

const CHANGED = { zh: '总行锁定了，分行不能改', en: 'head office has locked this' };
const REMOVED = { zh: '总行的步骤不能删', en: 'a step of head office cannot be removed' };
const ADDED = { zh: '这里不能加步骤', en: 'no step may be added here' };
const WAYS = { zh: '总行的连线不能改', en: 'arrows of head office cannot be changed' };
