import type { Graph, Json, Step } from '../graph/graph.js';
import { type Part, partKey, type PartRule, ruleOf } from '../graph/kitchen.js';
import { isList, isObject } from '../graph/json-shapes.js';
import { stepDefinition } from '../steps/index.js';
import { type MisfitCode, misfit, type Misfit } from './misfit.js';
import { itemId, type Overlay, type Own, type OwnItem, ownKey, ownOf, type OwnSetting, type OwnStep } from './overlay.js';
import { isReachable, readAt } from './settings-tree.js';
import { isWithin } from './within-limit.js';

/** What was laid over before, in the same overlay. */
interface Before {
  readonly keys: Set<string>;
  /** Ids of steps that were added. */
  readonly steps: Set<string>;
  /** How many were added at a part. */
  readonly added: Map<string, number>;
}

/**
 * What of an overlay does not fit a template, in the overlay's order; empty = it can be laid over. What comes first has the right of way: of two settings
 * of one part the second does not fit, of four items where three may be added the last.
 */
export function checkOverlay(template: Graph, overlay: Overlay): readonly Misfit[] {
  const before: Before = { keys: new Set(), steps: new Set(), added: new Map() };
  return ownOf(overlay).flatMap((own) => {
    const code = whyNot(template, own, before);
    if (code !== null) return [misfit(code, own, { template })];
    remember(own, before);
    return [];
  });
}

function whyNot(template: Graph, own: Own, before: Before): MisfitCode | null {
  if (before.keys.has(ownKey(own))) return 'twice';
  const rule = ruleOf(template.kitchen, own.part);
  const why = 'item' in own ? whyNoItem(template, own) : 'step' in own ? whyNoStep(template, own) : whyNoSetting(template, own, before);
  if (why === 'gone') return why;
  if (!rule?.open) return 'locked';
  return why ?? ('value' in own ? whyNotAllowed(own, rule) : whyNotAdded(own, { rule, before }));
}

function whyNoSetting(template: Graph, { part, value }: OwnSetting, before: Before): MisfitCode | null {
  if (part.kind === 'variable') return template.variables.some(({ name }) => name === part.variable) ? null : 'gone';
  if (part.kind === 'journey') return value === null || typeof value === 'string' ? null : 'outside';
  const step = stepOf(template, part.step);
  if (!step) return 'gone';
  if (part.kind === 'setting') return whyNotConfig(template, { part, step, value }, before);
  if (!hasTimer(step, part.trigger)) return 'gone';
  return typeof value === 'string' ? null : 'outside';
}

interface ConfigValue {
  readonly part: Extract<Part, { readonly kind: 'setting' }>;
  readonly step: Step;
  readonly value: Json;
}

function whyNotConfig(template: Graph, { part, step, value }: ConfigValue, before: Before): MisfitCode | null {
  const keys = part.path.split('.');
  if (!isReachable(step.config, keys)) return 'gone';
  if (holdsRules(template, part)) return 'holds-locked';
  if (overlaps(part, before)) return 'twice';
  return keepsItem(step, keys, value) ? null : 'outside';
}

/** An item of a list may be changed or taken away, not made another. */
function keepsItem(step: Step, keys: readonly string[], value: Json): boolean {
  const list = readAt(step.config, keys.slice(0, -1));
  return !isList(list) || value === null || (isObject(value) && value['id'] === keys.at(-1));
}

function whyNotAllowed({ part, value }: OwnSetting, rule: PartRule): MisfitCode | null {
  const own = partKey(rule.part) === partKey(part);
  // The limit of a part around it is about the part as a whole.
  if (!own) return rule.limit ? 'holds-locked' : null;
  return isWithin(rule.limit, value) ? null : 'outside';
}

function whyNoItem(template: Graph, { part, item }: OwnItem): MisfitCode | null {
  const step = stepOf(template, part.step);
  if (!step || !isReachable(step.config, part.path.split('.'))) return 'gone';
  const list = readAt(step.config, part.path.split('.'));
  if (list !== undefined && !isList(list)) return 'gone';
  const id = itemId(item);
  if (!ITEM_ID.test(id)) return 'outside';
  return (list ?? []).some((one) => isObject(one) && itemId(one) === id) ? 'id-taken' : null;
}

const ITEM_ID = /^[A-Za-z0-9_-]{1,64}$/;

function whyNoStep(template: Graph, { part, step, goesOn }: OwnStep): MisfitCode | null {
  if (!template.links.some(({ from, outcome }) => from === part.step && outcome === part.outcome)) return 'gone';
  if (stepOf(template, step.id) || template.links.some(({ id }) => id.startsWith(`${step.id}.`))) return 'id-taken';
  const definition = stepDefinition(step.type);
  if (!definition || definition.begins || definition.ends || definition.forks || definition.joins) return 'type-barred';
  const ways = new Set([...definition.outcomes(step.config).map(({ code }) => code), ...step.on.map(({ id }) => `on.${id}`)]);
  const isWay = goesOn.length > 0 && new Set(goesOn).size === goesOn.length && goesOn.every((way) => ways.has(way));
  return isWay ? null : 'no-way-on';
}

function whyNotAdded(own: OwnItem | OwnStep, { rule, before }: { readonly rule: PartRule; readonly before: Before }): MisfitCode | null {
  const limit = rule.limit?.kind === 'added' ? rule.limit : undefined;
  if ('step' in own) {
    if (!limit?.types?.includes(own.step.type)) return 'type-barred';
    if (before.steps.has(own.step.id)) return 'id-taken';
  }
  return limit && (before.added.get(partKey(own.part)) ?? 0) >= limit.most ? 'too-many' : null;
}

function remember(own: Own, { keys, steps, added }: Before): void {
  keys.add(ownKey(own));
  if ('step' in own) steps.add(own.step.id);
  if (!('value' in own)) added.set(partKey(own.part), (added.get(partKey(own.part)) ?? 0) + 1);
}

/** Whether a part inside a setting has a rule of its own. */
function holdsRules({ kitchen }: Graph, part: Extract<Part, { readonly kind: 'setting' }>): boolean {
  return (kitchen?.parts ?? []).some(({ part: other }) => isInside(other, part));
}

function isInside(inner: Part, outer: Extract<Part, { readonly kind: 'setting' }>): boolean {
  if (inner.kind === 'items') return inner.step === outer.step && `${inner.path}.`.startsWith(`${outer.path}.`);
  return inner.kind === 'setting' && inner.step === outer.step && inner.path.startsWith(`${outer.path}.`);
}

function overlaps(part: Extract<Part, { readonly kind: 'setting' }>, { keys }: Before): boolean {
  const own = partKey(part);
  return [...keys].some((key) => key.startsWith(`${own}.`) || own.startsWith(`${key}.`));
}

function hasTimer(step: Step, trigger: string): boolean {
  return step.on.some(({ id, when }) => id === trigger && when.kind === 'timer');
}

function stepOf(graph: Graph, id: string): Step | undefined {
  return graph.steps.find((step) => step.id === id);
}
