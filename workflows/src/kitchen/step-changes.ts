import { canonicalJson } from '../graph/canonical-json.js';
import type { Graph, Json, Step } from '../graph/graph.js';
import { partKey } from '../graph/kitchen.js';
import { isList, isObject } from '../graph/json-shapes.js';
import { itemId, type OwnItem, type OwnSetting } from './overlay.js';

interface StepChanges {
  readonly settings: readonly OwnSetting[];
  readonly items: readonly OwnItem[];
}

interface Walk {
  readonly step: string;
  /** Settings that have a rule, by their key: a change inside one is a change of the whole. */
  readonly ruled: ReadonlySet<string>;
  readonly settings: OwnSetting[];
  readonly items: OwnItem[];
}

const NAME = /^[A-Za-z0-9_-]+$/;

/** How a branch's drawing sets a step of the template otherwise: the smallest settings that differ, the items that were added, the timers. */
export function stepChanges(template: Graph, step: Step, graph: Graph): StepChanges {
  const now = graph.steps.find(({ id }) => id === step.id);
  if (!now || now.type !== step.type) return { settings: [], items: [] };
  const ruled = new Set((template.kitchen?.parts ?? []).filter(({ open }) => open).map(({ part }) => partKey(part)));
  const walk: Walk = { step: step.id, ruled, settings: [], items: [] };
  compare(walk, '', { before: step.config, after: now.config });
  return { settings: [...walk.settings, ...timerChanges(step, now)], items: walk.items };
}

interface Both {
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

function compare(walk: Walk, path: string, { before, after }: Both): void {
  if (same(before, after)) return;
  const part = { kind: 'setting' as const, step: walk.step, path };
  if (!walk.ruled.has(partKey(part))) {
    if (isPlain(before) && isPlain(after)) return compareMembers(walk, path, { before, after });
    if (isList(before) && isList(after) && isGrown(before, after)) return compareItems(walk, path, { before, after });
  }
  walk.settings.push({ part, value: after ?? null });
}

function compareMembers(walk: Walk, path: string, { before, after }: { readonly before: object; readonly after: object }): void {
  const [were, are]: readonly ReadonlyMap<string, Json>[] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  for (const key of new Set([...(were?.keys() ?? []), ...(are?.keys() ?? [])]))
    compare(walk, path === '' ? key : `${path}.${key}`, { before: were?.get(key), after: are?.get(key) });
}

function compareItems(
  walk: Walk,
  path: string,
  { before, after }: { readonly before: readonly Json[]; readonly after: readonly Json[] },
): void {
  const ids = new Set(before.map(idOf));
  const byId = new Map(after.map((item) => [idOf(item), item]));
  for (const item of before) compare(walk, `${path}.${idOf(item)}`, { before: item, after: byId.get(idOf(item)) });
  for (const item of after)
    if (isObject(item) && !ids.has(itemId(item))) walk.items.push({ part: { kind: 'items', step: walk.step, path }, item });
}

/** Whether a list is the other one with items taken out and others added at its end. */
function isGrown(before: readonly Json[], after: readonly Json[]): boolean {
  const [were, are] = [before.map(idOf), after.map(idOf)];
  const isNamed = [...were, ...are].every((id) => NAME.test(id)) && new Set(are).size === are.length;
  const rest = were.filter((id) => are.includes(id));
  return isNamed && rest.every((id, index) => are[index] === id);
}

function timerChanges(step: Step, now: Step): readonly OwnSetting[] {
  return now.on.flatMap(({ id, when }) => {
    const before = step.on.find((one) => one.id === id)?.when;
    if (before?.kind !== 'timer' || when.kind !== 'timer' || before.after === when.after) return [];
    return [{ part: { kind: 'timer' as const, step: step.id, trigger: id }, value: when.after }];
  });
}

function idOf(item: Json): string {
  return isObject(item) ? itemId(item) : '';
}

/** An object whose members can all be named by a path. */
function isPlain(value: Json | undefined): value is { readonly [key: string]: Json } {
  return isObject(value) && Object.keys(value).every((key) => NAME.test(key));
}

function same(before: Json | undefined, after: Json | undefined): boolean {
  return before === after || (before !== undefined && after !== undefined && canonicalJson(before) === canonicalJson(after));
}
