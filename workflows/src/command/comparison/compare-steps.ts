import { nameOf, settingName } from '../../compiler/words.js';
import type { Graph, Step, Text } from '../../graph/graph.js';
import { partKey } from '../../graph/kitchen.js';
import { readAt } from '../../kitchen/settings-tree.js';
import { stepChanges } from '../../kitchen/step-changes.js';
import type { Change } from './change.js';
import { compareLists, json, same } from './compare-lists.js';

/** Steps that came, went, or are set otherwise: the smallest settings that differ. Where cards lie is not looked at. */
export function compareSteps(before: Graph, after: Graph): readonly Change[] {
  const [were, are] = [new Map(before.steps.map((step) => [step.id, step])), new Map(after.steps.map((step) => [step.id, step]))];
  const gone = before.steps.filter(({ id }) => !are.has(id)).map((step) => whole('removed', step));
  const rest = after.steps.flatMap((step) => {
    const old = were.get(step.id);
    return old ? compareStep(old, step, { before, after }) : [whole('added', step)];
  });
  return [...gone, ...rest];
}

function whole(kind: 'added' | 'removed', step: Step): Change {
  const [was, is] = kind === 'added' ? [null, json(step)] : [json(step), null];
  return { kind, what: 'step', id: step.id, field: null, name: nameOf(step), before: was, after: is };
}

interface Both {
  readonly before: Graph;
  readonly after: Graph;
}

function compareStep(old: Step, step: Step, graphs: Both): readonly Change[] {
  const triggers = compareLists(old.on, step.on, {
    what: 'trigger',
    id: ({ id }) => id,
    name: ({ label }) => named(step, label),
    step: step.id,
  });
  return [...compareOwn(old, step), ...(old.type === step.type ? compareSettings(old, step, graphs) : []), ...triggers];
}

const OWN: readonly (readonly [key: 'name' | 'note' | 'type' | 'raises', label: Required<Text>])[] = [
  ['name', { zh: '名字', en: 'name' }],
  ['note', { zh: '说明', en: 'note' }],
  ['type', { zh: '类型', en: 'type' }],
  ['raises', { zh: '画成异常的结果', en: 'outcomes drawn as incidents' }],
];

function compareOwn(old: Step, step: Step): readonly Change[] {
  const differing = OWN.filter(([key]) => !same(old[key], step[key]));
  return differing.map(([key, label]) => setting(step, { field: key, name: label, before: json(old[key]), after: json(step[key]) }));
}

/** Settings that differ, by the walk that finds what a branch sets otherwise than head office; here nothing is locked. */
function compareSettings(old: Step, step: Step, { before, after }: Both): readonly Change[] {
  const { settings, items } = stepChanges({ ...before, kitchen: { parts: [] } }, old, after);
  const set = settings.flatMap(({ part }) => {
    if (part.kind !== 'setting') return [];
    const keys = part.path === '' ? [] : part.path.split('.');
    const [was, is] = [readAt(old.config, keys), readAt(step.config, keys)];
    return [setting(step, { field: part.path, name: settingName(step, part.path), before: json(was), after: json(is) })];
  });
  const added = items.map(({ part, item }): Change => {
    const name = named(step, settingName(step, part.path));
    return { kind: 'added', what: 'setting', id: step.id, field: `${part.path}.${itemKey(item)}`, name, before: null, after: item };
  });
  return [...set, ...added];
}

function itemKey(item: object): string {
  return 'id' in item && typeof item.id === 'string' ? item.id : '';
}

function setting(
  step: Step,
  { field, name, before, after }: Pick<Change, 'name' | 'before' | 'after'> & { readonly field: string },
): Change {
  return { kind: 'changed', what: 'setting', id: step.id, field, name: named(step, name), before, after };
}

/** A part of a step, by both names. */
function named(step: Step, { zh, en = zh }: Text): Text {
  const own = nameOf(step);
  return { zh: `${own.zh} · ${zh}`, en: `${own.en} · ${en}` };
}

/** Rules about locked and open parts, by the part. */
export function compareKitchens(before: Graph, after: Graph): readonly Change[] {
  const rules = ({ kitchen }: Graph) => kitchen?.parts ?? [];
  return compareLists(rules(before), rules(after), {
    what: 'open-part',
    id: ({ part }) => partKey(part),
    name: ({ part, label }) => label ?? { zh: partKey(part), en: partKey(part) },
  });
}
