import type { Graph, JourneySettings, Text } from '../../graph/graph.js';
import type { Change } from './change.js';
import { compareLinks } from './compare-links.js';
import { compareLists, json, same } from './compare-lists.js';
import { compareKitchens, compareSteps } from './compare-steps.js';

/** All in which a drawing differs from an earlier one: the journey first, then what it keeps, its steps, its lines, and last where cards lie. */
export function compareGraphs(before: Graph, after: Graph): readonly Change[] {
  return [
    ...WHOLE.flatMap(([key, name]) => whole(key, name, { before: before[key], after: after[key] })),
    ...SETTINGS.flatMap(([key, name]) => whole(`settings.${key}`, name, { before: before.settings[key], after: after.settings[key] })),
    ...compareLists(before.settings.exits, after.settings.exits, { what: 'exit', id: ({ id }) => id, name: ({ label }) => label }),
    ...compareLists(before.variables, after.variables, { what: 'variable', id: ({ name }) => name, name: ({ label }) => label }),
    ...compareLists(before.forms, after.forms, { what: 'form', id: ({ id }) => id, name: ({ title }) => title }),
    ...compareKitchens(before, after),
    ...compareSteps(before, after),
    ...compareLinks(before, after),
    ...moved(before, after),
  ];
}

const WHOLE: readonly (readonly [key: 'kind' | 'name' | 'note' | 'template', name: Required<Text>])[] = [
  ['kind', { zh: '旅程的类型', en: 'kind of the journey' }],
  ['name', { zh: '旅程的名字', en: 'name of the journey' }],
  ['note', { zh: '旅程的说明', en: 'note of the journey' }],
  ['template', { zh: '旅程的样板', en: 'template of the journey' }],
];

const SETTINGS: readonly (readonly [key: Exclude<keyof JourneySettings, 'exits'>, name: Required<Text>])[] = [
  ['timeZone', { zh: '时区', en: 'time zone' }],
  ['calendar', { zh: '工作日历', en: 'working calendar' }],
  ['contactClass', { zh: '联系类别', en: 'contact class' }],
  ['maximumAge', { zh: '最长时间', en: 'maximum age' }],
];

function whole(field: string, name: Text, { before, after }: { readonly before: unknown; readonly after: unknown }): readonly Change[] {
  if (same(before, after)) return [];
  return [{ kind: 'changed', what: 'journey', id: null, field, name, before: json(before), after: json(after) }];
}

/** Cards that lie elsewhere, told as one: nothing runs otherwise for it. */
function moved(before: Graph, after: Graph): readonly Change[] {
  const were = new Map(before.steps.map((step) => [step.id, step]));
  const steps = after.steps.filter((step) => {
    const old = were.get(step.id);
    return old !== undefined && !(same(old.at, step.at) && (old.pinned ?? false) === (step.pinned ?? false));
  });
  if (steps.length === 0) return [];
  const name = { zh: '卡片的位置', en: 'places of cards' };
  return [{ kind: 'changed', what: 'places', id: null, field: null, name, before: null, after: steps.map(({ id }) => id) }];
}
