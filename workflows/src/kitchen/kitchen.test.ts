import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Graph, Json, Step } from '../graph/graph.js';
import type { PartRule } from '../graph/kitchen.js';
import { canonicalJson } from '../graph/canonical-json.js';
import { both, draw } from '../testing/index.js';
import { openingTemplate } from '../templates/j9/branch-opening.js';
import { applyEdit } from '../graph/edits/index.js';
import {
  applyOverlay,
  checkOverlay,
  EMPTY_OVERLAY,
  lockedSteps,
  type MergeAnswer,
  mergeTemplate,
  type Overlay,
  ownKey,
  type OwnSetting,
  parseOverlay,
  readOverlay,
  settleMerge,
} from './index.js';
import { ownOf } from './overlay.js';
import { without } from './without.js';

const at = { kind: 'setting', step: 'morning', path: 'schedule.at' } as const;
const atm = { kind: 'setting', step: 'check', path: 'checklist.atm.minimum' } as const;
const goal = { kind: 'setting', step: 'check', path: 'goal' } as const;
const region = { kind: 'timer', step: 'check', trigger: 'region' } as const;
const items = { kind: 'items', step: 'check', path: 'checklist' } as const;
const place = { kind: 'place', step: 'check', outcome: 'done' } as const;
const follow = { kind: 'setting', step: 'follow', path: 'expires' } as const;

const RULES: readonly PartRule[] = [
  { part: at, open: true, label: { zh: '开门检查时间', en: 'Time of the check' }, limit: { kind: 'range', min: '07:00', max: '09:00' } },
  { part: atm, open: true, limit: { kind: 'range', min: 20_000, max: 100_000 } },
  { part: goal, open: true, limit: { kind: 'one-of', values: ['PT50M', 'PT40M', 'PT30M'] } },
  { part: region, open: true, limit: { kind: 'range', max: 'PT2H' } },
  { part: items, open: true, limit: { kind: 'added', most: 3 } },
  { part: place, open: true, limit: { kind: 'added', most: 2, types: ['wait', 'set'] } },
  { part: { kind: 'step', step: 'follow' }, open: true },
  { part: { kind: 'setting', step: 'follow', path: 'form' }, open: false },
  { part: { kind: 'variable', variable: 'remark' }, open: true },
  { part: { kind: 'journey', setting: 'calendar' }, open: true },
];
const template: Graph = { ...openingTemplate(), kitchen: { parts: RULES } };

const item = (id: string) => ({ part: items, item: { id, label: { zh: '雨伞架' }, evidence: 'note' } });
const pause = (id: string): Step => ({
  id,
  type: 'wait',
  name: both(id),
  config: step(draw('start > wait(PT1M) > end'), 'wait').config,
  on: [],
  raises: [],
  at: { x: 0, y: 0 },
});
const full: Overlay = {
  name: { zh: '营业前检查 · 东城' },
  settings: [
    { part: at, value: '08:30' },
    { part: atm, value: 60_000 },
    { part: goal, value: 'PT40M' },
    { part: region, value: 'PT90M' },
    { part: follow, value: 'PT3H' },
    { part: { kind: 'variable', variable: 'remark' }, value: '无' },
    { part: { kind: 'journey', setting: 'calendar' }, value: 'east' },
  ],
  items: [item('umbrella'), item('flags')],
  steps: [
    { part: place, step: pause('breathe'), goesOn: ['time'] },
    { part: place, step: pause('look'), goesOn: ['time'] },
  ],
};

describe('a branch lays over', () => {
  test('its settings, items and steps, and the rest stays as head office drew it', () => {
    const graph = applied(template, full);
    expect(graph.kitchen).toBeUndefined();
    expect(step(graph, 'morning').config['schedule']).toEqual({ every: 'day', at: '08:30', holidays: 'skip' });
    expect((step(graph, 'check').config['checklist'] as readonly { id: string }[]).map(({ id }) => id)).toEqual(
      'vault atm exit network posters sign umbrella flags'.split(' '),
    );
    expect(
      graph.links.filter(({ from }) => ['check', 'breathe', 'look'].includes(from)).map(({ from, outcome, to }) => [from, outcome, to]),
    ).toEqual(
      expect.arrayContaining([
        ['check', 'done', 'breathe'],
        ['breathe', 'time', 'look'],
        ['look', 'time', 'ready'],
      ]),
    );
    expect(graph.settings.calendar).toBe('east');
    expect(step(graph, 'manager-decides')).toBe(step(template, 'manager-decides'));
  });

  test('what can be read from the drawing again, wherever its cards lie', () => {
    const graph = applied(template, full);
    const moved = { ...graph, steps: graph.steps.map((one) => (one.id === 'shut' ? { ...one, at: { x: 5, y: 5 } } : one)) };
    const read = readOverlay(template, moved);
    if (!('overlay' in read)) throw new Error(JSON.stringify(read.locked));
    expect(sorted(read.overlay)).toEqual(sorted(full));
  });

  test.each<readonly [why: string, code: string, overlay: Partial<Overlay>]>([
    ['later than head office allows', 'outside', { settings: [{ part: at, value: '09:01' }] }],
    ['a time that is none', 'outside', { settings: [{ part: at, value: 'early' }] }],
    ['a value that is not offered', 'outside', { settings: [{ part: goal, value: 'PT45M' }] }],
    ['nothing where a range is asked', 'outside', { settings: [{ part: at, value: null }] }],
    ['a setting that nobody opened', 'locked', { settings: [{ part: { ...at, path: 'schedule.every' }, value: 'week' }] }],
    ['a locked setting of an open step', 'locked', { settings: [{ part: { ...follow, path: 'form' }, value: 'opening' }] }],
    ['a step that is not there', 'gone', { settings: [{ part: { ...at, step: 'ghost' }, value: 1 }] }],
    [
      'one part twice',
      'twice',
      {
        settings: [
          { part: follow, value: 'PT1H' },
          { part: follow, value: 'PT2H' },
        ],
      },
    ],
    ['an item that head office has', 'id-taken', { items: [item('vault')] }],
    ['a fourth item', 'too-many', { items: [item('a'), item('b'), item('c'), item('d')] }],
    ['a step of head office', 'id-taken', { steps: [{ part: place, step: pause('how'), goesOn: ['time'] }] }],
    ['a step that ends the journey', 'type-barred', { steps: [{ part: place, step: { ...pause('x'), type: 'end' }, goesOn: [] }] }],
    [
      'a step of a type not allowed there',
      'type-barred',
      { steps: [{ part: place, step: { ...pause('x'), type: 'action' }, goesOn: ['ok'] }] },
    ],
    ['a step that leads nowhere', 'no-way-on', { steps: [{ part: place, step: pause('x'), goesOn: [] }] }],
    ['a step where none may be', 'locked', { steps: [{ part: { ...place, outcome: 'trouble' }, step: pause('x'), goesOn: ['time'] }] }],
  ])('nothing when it has %s', (_, code, overlay) => {
    const result = applyOverlay(template, { ...EMPTY_OVERLAY, ...overlay });
    expect('problems' in result && result.problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('nothing to a whole with parts that have rules of their own', () => {
    const whole = { ...at, path: 'schedule' };
    const opened: Graph = { ...template, kitchen: { parts: [...RULES, { part: whole, open: true }] } };
    expect(checkOverlay(opened, { ...EMPTY_OVERLAY, settings: [{ part: whole, value: null }] }).map(({ code }) => code)).toEqual([
      'holds-locked',
    ]);
  });

  test('is kept out of the steps in which nothing is open, and of none where nobody cooks by the drawing', () => {
    expect([...lockedSteps(template)]).toEqual('manager-decides region-decides how ready late shut followed'.split(' '));
    expect([...lockedSteps(without(template, 'kitchen'))]).toEqual([]);
  });

  test('nothing over a drawing that is no kitchen', () => {
    const plain = without(template, 'kitchen');
    expect(checkOverlay(plain, full).map(({ code }) => code)).toEqual(
      full.settings.map(() => 'locked').concat(['locked', 'locked', 'locked', 'locked']),
    );
  });
});

describe("a branch's drawing", () => {
  test.each<readonly [what: string, step: string | null, change: (graph: Graph) => Graph]>([
    ['a locked setting', 'morning', (g) => edited(g, 'morning/priority', 'low')],
    ['a setting beyond its limit', 'check', (g) => edited(g, 'check/goal', 'PT3H')],
    ['a locked setting of an open step', 'follow', (g) => edited(g, 'follow/form', 'opening')],
    ['an item of head office taken out', 'check', (g) => edited(g, 'check/checklist.0', null)],
    ['another name of a step', 'how', (g) => applyEdit(g, { kind: 'rename-step', step: 'how', name: { zh: '改' } }).graph],
    ['a step removed', 'how', (g) => applyEdit(g, { kind: 'remove-steps', steps: ['how'] }).graph],
    ['an arrow taken away', 'check', (g) => applyEdit(g, { kind: 'disconnect', from: 'check', outcome: 'trouble' }).graph],
    [
      'a step added where none may be',
      'extra',
      (g) => applyEdit(g, { kind: 'add-step', step: pause('extra'), intoLink: link(g, 'check', 'trouble') }).graph,
    ],
    ['a form changed', null, (g) => ({ ...g, forms: g.forms.slice(1) })],
    ['locks of its own', null, (g) => ({ ...g, kitchen: { parts: [] } })],
  ])('with %s is not taken, and the part is named', (_, place, change) => {
    const read = readOverlay(template, change(applied(template, full)));
    expect('locked' in read && read.locked.map((one) => one.step)).toContain(place);
  });
});

describe('an overlay from outside', () => {
  test('comes back as it was, and what is none is refused with the place', () => {
    expect(parseOverlay(JSON.parse(JSON.stringify(full)))).toEqual({ overlay: full });
    const bad = parseOverlay({ ...full, settings: [{ part: { ...at, path: '__proto__.x' }, value: 1 }], more: 1 });
    expect('problems' in bad && bad.problems.map(({ path }) => path)).toEqual(['settings.0.part.path', '']);
    expect('problems' in parseOverlay(JSON.parse('{"settings":[{"__proto__":1}]}'))).toBe(true);
  });
});

describe('a new version of the template', () => {
  test('that is the same changes nothing', () => {
    expect(mergeTemplate(template, template, full)).toEqual({ overlay: full, conflicts: [], notices: [] });
  });

  test('brings what head office changed, and keeps what the branch set', () => {
    const next = edited(edited(template, 'morning/priority', 'low'), 'check/goal', 'PT30M');
    const { overlay, conflicts, notices } = mergeTemplate(template, next, full);
    expect([overlay, conflicts]).toEqual([full, []]);
    expect(notices).toMatchObject([{ own: 'PT40M', before: 'PT50M', after: 'PT30M' }]);
    const graph = applied(next, overlay);
    expect([step(graph, 'morning').config['priority'], step(graph, 'check').config['goal']]).toEqual(['low', 'PT40M']);
  });

  test.each<readonly [why: string, code: string, next: Graph]>([
    ['a tightened limit', 'outside', ruled((rule) => (rule.part === at ? { ...rule, limit: { kind: 'range', max: '08:15' } } : rule))],
    ['a lock', 'locked', ruled((rule) => (rule.part === goal ? { ...rule, open: false } : rule))],
    ['a removed step', 'gone', applyEdit(template, { kind: 'remove-steps', steps: ['follow'] }).graph],
    ['a removed item', 'gone', edited(template, 'check/checklist.1', null)],
    ['fewer additions', 'too-many', ruled((rule) => (rule.part === items ? { ...rule, limit: { kind: 'added', most: 1 } } : rule))],
    ['the same item', 'id-taken', edited(template, 'check/checklist.6', { id: 'flags', label: { zh: '旗' }, evidence: 'note' })],
    [
      'another type of step',
      'type-changed',
      { ...template, steps: template.steps.map((one) => (one.id === 'follow' ? { ...one, type: 'touch' } : one)) },
    ],
  ])('with %s names what no longer fits, with a remedy, and keeps the rest', (_, code, next) => {
    const { overlay, conflicts } = mergeTemplate(template, next, full);
    expect(conflicts.map((one) => one.code)).toEqual([code]);
    expect(conflicts[0]?.message.zh).not.toMatch(/undefined/);
    expect(conflicts[0]?.remedy.zh).toBeTruthy();
    expect(ownOf(overlay)).toHaveLength(10);
    applied(next, overlay);
  });
});

describe('the answers of a branch to what no longer fits', () => {
  const next = ruled((rule) => (rule.part === at ? { ...rule, limit: { kind: 'range', max: '08:15' } } : rule));
  const merged = mergeTemplate(template, next, full);
  const settled = (...answers: readonly [string, MergeAnswer][]) => {
    const { overlay, open, dropped } = settleMerge(next, merged, new Map(answers));
    const own = overlay.settings.find(({ part }) => part.kind === 'setting' && part.path === at.path)?.value;
    return [own, open.map(({ code }) => code), dropped.map(({ key }) => key)];
  };
  const key = `setting ${at.step} ${at.path}`;

  test('are given within the new limit, which the conflict names', () => {
    expect(merged.conflicts.map(({ limit }) => limit)).toEqual([{ kind: 'range', max: '08:15' }]);
  });

  test('give up only what they name', () => {
    expect(settled()).toEqual([undefined, ['outside'], []]);
    expect(settled(['setting other at', 'drop'])).toEqual([undefined, ['outside'], []]);
    expect(settled([key, 'drop'])).toEqual([undefined, [], [key]]);
  });

  test('may be another value, if that fits', () => {
    expect(settled([key, { value: '08:10' }])).toEqual(['08:10', [], []]);
    expect(settled([key, { value: '08:20' }])).toEqual([undefined, ['outside'], []]);
  });
});

describe('whatever head office and the branch do', () => {
  test('everything of the branch is in the result or in a conflict, never in both; only open parts differ; merging again changes nothing', () => {
    fc.assert(
      fc.property(overlays, templates, (overlay, next) => {
        const own = mergeTemplate(template, template, overlay).overlay;
        const merged = mergeTemplate(template, next, own);
        expect([...ownOf(merged.overlay).map(ownKey), ...merged.conflicts.map(({ key }) => key)].toSorted()).toEqual(
          ownOf(own).map(ownKey).toSorted(),
        );
        expect(merged.conflicts.map((conflict) => conflict.own).every((one) => ownOf(own).includes(one))).toBe(true);
        const graph = applied(next, merged.overlay);
        expect(lockedOf(graph)).toEqual(lockedOf(next));
        const read = readOverlay(next, graph);
        expect('locked' in read ? read.locked : []).toEqual([]);
        if ('overlay' in read) expect(canonicalJson(applied(next, read.overlay))).toBe(canonicalJson(graph));
        expect(mergeTemplate(template, next, merged.overlay)).toEqual({ ...merged, conflicts: [] });
        expect(mergeTemplate(next, next, merged.overlay)).toEqual({ overlay: merged.overlay, conflicts: [], notices: [] });
        expect(mergeTemplate(template, template, own)).toEqual({ overlay: own, conflicts: [], notices: [] });
      }),
      { numRuns: 300 },
    );
  });
});

const values: fc.Arbitrary<Json> = fc.constantFrom<Json[]>(
  '07:30',
  '08:59',
  '09:30',
  'PT40M',
  'PT45M',
  'PT1H',
  'PT3H',
  60_000,
  5,
  null,
  'low',
);
const settings: fc.Arbitrary<OwnSetting> = fc.record({
  part: fc.constantFrom<OwnSetting['part'][]>(
    at,
    atm,
    goal,
    region,
    follow,
    { kind: 'setting', step: 'how', path: 'cases' },
    { kind: 'variable', variable: 'remark' },
  ),
  value: values,
});
const overlays: fc.Arbitrary<Overlay> = fc.record({
  settings: fc.array(settings, { maxLength: 8 }),
  items: fc.array(fc.constantFrom('umbrella', 'flags', 'plants', 'lamp').map(item), { maxLength: 4 }),
  steps: fc.array(
    fc.constantFrom('breathe', 'look', 'think').map((id) => ({ part: place, step: pause(id), goesOn: ['time'] })),
    { maxLength: 3 },
  ),
});
const templates: fc.Arbitrary<Graph> = fc
  .array(
    fc.constantFrom<((graph: Graph) => Graph)[]>(
      (g) => applyEdit(g, { kind: 'remove-steps', steps: ['follow'] }).graph,
      (g) => applyEdit(g, { kind: 'lock-part', part: goal }).graph,
      (g) => applyEdit(g, { kind: 'lock-part', part: place }).graph,
      (g) => applyEdit(g, { kind: 'open-part', part: at, limit: { kind: 'range', min: '08:00', max: '08:30' } }).graph,
      (g) => applyEdit(g, { kind: 'open-part', part: items, limit: { kind: 'added', most: 1 } }).graph,
      (g) => edited(g, 'check/checklist.1', null),
      (g) => edited(g, 'check/goal', 'PT30M'),
      (g) => edited(g, 'morning/schedule', { every: 'day', at: '07:45', holidays: 'keep' }),
      (g) => applyEdit(g, { kind: 'remove-variable', name: 'remark' }).graph,
      (g) => applyEdit(g, { kind: 'disconnect', from: 'check', outcome: 'done' }).graph,
    ),
    { maxLength: 5 },
  )
  .map((changes) => changes.reduce((graph, change) => change(graph), template));

/** What no overlay here may touch, told part by part. */
function lockedOf(graph: Graph): unknown {
  const configOf = (id: string, ...open: readonly string[]) => {
    const config = graph.steps.find((one) => one.id === id)?.config ?? {};
    return Object.fromEntries(Object.entries(config).filter(([key]) => !open.includes(key)));
  };
  const others = graph.steps.filter(({ id }) => !['morning', 'check', 'follow', 'breathe', 'look', 'think'].includes(id));
  const arrows = graph.links.filter(
    ({ from, outcome }) => others.some(({ id }) => id === from) || (from === 'check' && outcome !== 'done'),
  );
  const schedule = step(graph, 'morning').config['schedule'];
  return [
    ...[others, arrows, graph.forms, configOf('morning', 'schedule'), configOf('check', 'goal', 'checklist')],
    { ...(schedule as object), at: null },
    configOf('follow', 'expires'),
    graph.variables.map(({ name, type }) => [name, type]),
    { ...graph.settings, calendar: null },
  ];
}

function applied(over: Graph, overlay: Overlay): Graph {
  const result = applyOverlay(over, overlay);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.graph;
}

function ruled(change: (rule: PartRule) => PartRule): Graph {
  return { ...template, kitchen: { parts: RULES.map(change) } };
}

/** The drawing with a setting changed, named `step/path`. */
function edited(graph: Graph, place: string, value: Json): Graph {
  const [id = '', path = ''] = place.split('/');
  return applyEdit(graph, { kind: 'set-config', step: id, path, value }).graph;
}

function link(graph: Graph, from: string, outcome: string): string {
  return graph.links.find((one) => one.from === from && one.outcome === outcome)?.id ?? '';
}

function step(graph: Graph, id: string): Step {
  const found = graph.steps.find((one) => one.id === id);
  if (!found) throw new Error(`No step ${id}`);
  return found;
}

function sorted(overlay: Overlay): Overlay {
  return { ...overlay, settings: overlay.settings.toSorted((a, b) => (ownKey(a) < ownKey(b) ? -1 : 1)) };
}
