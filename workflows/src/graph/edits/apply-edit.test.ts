import { describe, expect, test } from '@jest/globals';
import { DRAWN_FORM, draw } from '../../testing/draw.js';
import type { Graph, Step } from '../graph.js';
import { applyEdit, edits } from './apply-edit.js';
import type { Edit } from './edit.js';
import { perform, redo, startHistory, undo } from './history.js';

const line = draw('start > wait(PT1H) > end', { variables: { amount: 'number' } });
const forked = draw('start > parallel(a, b) -a-> join(parallel) > end; parallel -b-> join');
const wait = step(line, 'wait');
const card = (id: string): Step => ({ ...wait, id, name: { zh: id, en: id } });

interface Case {
  readonly on?: Graph;
  readonly edit: Edit;
  readonly name: string;
  readonly gives: (graph: Graph) => void;
}

/** For every kind of edit: what is done, what it is called, what comes of it. */
const cases: { readonly [K in Edit['kind']]: readonly Case[] } = {
  'add-step': [
    {
      edit: { kind: 'add-step', step: card('pause') },
      name: '添加“pause”',
      gives: (g) => expect([ids(g), links(g)]).toEqual(['start wait end pause', links(line)]),
    },
    {
      edit: { kind: 'add-step', step: card('pause'), intoLink: 'start.next' },
      name: '添加“pause”',
      gives: (g) => expect(links(g)).toBe('start next pause, wait time end, pause time wait'),
    },
  ],
  'remove-steps': [
    {
      edit: { kind: 'remove-steps', steps: ['wait'] },
      name: '删除“wait”',
      gives: (g) => expect([ids(g), links(g)]).toEqual(['start end', 'start next end']),
    },
    {
      on: draw('start > wait(PT1H, paid) -time-> end; wait -paid-> no=end(no)'),
      edit: { kind: 'remove-steps', steps: ['wait', 'no'] },
      name: '删除 2 步',
      gives: (g) => expect([ids(g), links(g)]).toEqual(['start end', '']),
    },
    {
      on: draw('start > wait(PT1H) > set(#a) > end'),
      edit: { kind: 'remove-steps', steps: ['wait', 'set'] },
      name: '删除 2 步',
      gives: (g) => expect(links(g)).toBe('start next end'),
    },
  ],
  'move-steps': [
    {
      edit: { kind: 'move-steps', places: { wait: { x: 8, y: 16 } }, pin: true },
      name: '移动“wait”',
      gives: (g) => {
        expect([step(g, 'wait').at, step(g, 'wait').pinned]).toEqual([{ x: 8, y: 16 }, true]);
        expect(step(g, 'end')).toBe(step(line, 'end'));
      },
    },
  ],
  connect: [
    {
      edit: { kind: 'connect', link: { id: 'x', from: 'start', outcome: 'next', to: 'end' } },
      name: '连到“end”',
      gives: (g) => expect(links(g)).toBe('wait time end, start next end'),
    },
    {
      on: draw('start > action -ok-> end; action -failed-> !'),
      edit: { kind: 'connect', link: { id: 'x', from: 'action', outcome: 'failed', to: 'end' } },
      name: '连到“end”',
      gives: (g) => expect([links(g), step(g, 'action').raises]).toEqual(['start next action, action ok end, action failed end', []]),
    },
  ],
  disconnect: [
    {
      edit: { kind: 'disconnect', from: 'wait', outcome: 'time' },
      name: '断开“wait”',
      gives: (g) => expect(links(g)).toBe('start next wait'),
    },
  ],
  raise: [
    {
      edit: { kind: 'raise', step: 'wait', outcome: 'time', on: true },
      name: '停下并报异常',
      gives: (g) => expect([links(g), step(g, 'wait').raises]).toEqual(['start next wait', ['time']]),
    },
    {
      on: draw('start > wait(PT1H) -time-> !'),
      edit: { kind: 'raise', step: 'wait', outcome: 'time', on: false },
      name: '不再报异常',
      gives: (g) => expect(step(g, 'wait').raises).toEqual([]),
    },
  ],
  'rename-step': [
    {
      edit: { kind: 'rename-step', step: 'wait', name: { zh: '等一等' }, note: { zh: '为什么' } },
      name: '改名“wait”',
      gives: (g) => expect(step(g, 'wait')).toMatchObject({ name: { zh: '等一等' }, note: { zh: '为什么' } }),
    },
    {
      on: draw('start > wait(PT1H) > end', { steps: { wait: { note: { zh: '旧' } } } }),
      edit: { kind: 'rename-step', step: 'wait', name: { zh: '等' }, note: { zh: '' } },
      name: '改名“wait”',
      gives: (g) => expect(step(g, 'wait').note).toBeUndefined(),
    },
  ],
  'configure-step': [
    {
      on: draw('start > wait(PT1H, paid) -time-> end; wait -paid-> end'),
      edit: { kind: 'configure-step', step: 'wait', config: { duration: 'P1D', events: [] } },
      name: '设置“wait”',
      gives: (g) => expect([step(g, 'wait').config, links(g)]).toEqual([{ duration: 'P1D', events: [] }, 'start next wait, wait time end']),
    },
    {
      on: draw('start > wait(PT1H, paid) -time-> end; wait -paid-> end'),
      edit: { kind: 'configure-step', step: 'wait', config: { duration: 'half-typed', events: [] } },
      name: '设置“wait”',
      gives: (g) => expect(links(g)).toBe('start next wait, wait time end, wait paid end'),
    },
  ],
  'set-config': [
    {
      edit: { kind: 'set-config', step: 'wait', path: 'duration', value: 'P2D' },
      name: '设置“wait”',
      gives: (g) => expect(step(g, 'wait').config['duration']).toBe('P2D'),
    },
    {
      edit: { kind: 'set-config', step: 'wait', path: 'duration', value: null },
      name: '设置“wait”',
      gives: (g) => expect(step(g, 'wait').config).toEqual({ events: [] }),
    },
    {
      on: draw('start > decision(vars.amount > 1) -case1-> end; decision -else-> end'),
      edit: { kind: 'set-config', step: 'decision', path: 'cases.0.when', value: 'vars.amount > 2' },
      name: '设置“decision”',
      gives: (g) => {
        expect(step(g, 'decision').config).toMatchObject({ cases: [{ id: 'case1', when: 'vars.amount > 2' }] });
        expect(links(g)).toBe('start next decision, decision case1 end, decision else end');
      },
    },
    {
      on: draw('start > decision(vars.amount > 1) -case1-> end; decision -else-> end'),
      edit: { kind: 'set-config', step: 'decision', path: 'cases.0', value: null },
      name: '设置“decision”',
      gives: (g) => expect([step(g, 'decision').config, links(g)]).toEqual([{ cases: [] }, 'start next decision, decision else end']),
    },
  ],
  'set-triggers': [
    {
      on: draw('start > wait(PT1H) > end; wait -on.late-> end', {
        on: { wait: [{ id: 'late', label: { zh: '太晚' }, when: { kind: 'timer', after: 'PT5M' }, interrupting: true }] },
      }),
      edit: { kind: 'set-triggers', step: 'wait', on: [] },
      name: '触发器“wait”',
      gives: (g) => expect([step(g, 'wait').on, links(g)]).toEqual([[], 'start next wait, wait time end']),
    },
  ],
  'set-variable': [
    {
      edit: { kind: 'set-variable', variable: { name: 'amount', label: { zh: '金额' }, type: 'string', dataClass: 'C2' } },
      name: '变量“金额”',
      gives: (g) => expect(g.variables.map(({ name, type }) => [name, type])).toEqual([['amount', 'string']]),
    },
    {
      edit: { kind: 'set-variable', variable: { name: 'city', label: { zh: '城市' }, type: 'string', dataClass: 'C1' } },
      name: '变量“城市”',
      gives: (g) => expect(g.variables.map(({ name }) => name)).toEqual(['amount', 'city']),
    },
  ],
  'remove-variable': [
    { edit: { kind: 'remove-variable', name: 'amount' }, name: '删除变量“amount”', gives: (g) => expect(g.variables).toEqual([]) },
  ],
  'set-form': [{ edit: { kind: 'set-form', form: DRAWN_FORM }, name: '表单“form”', gives: (g) => expect(g.forms).toEqual([DRAWN_FORM]) }],
  'remove-form': [
    {
      on: draw('start > task -done-> end'),
      edit: { kind: 'remove-form', form: 'form' },
      name: '删除表单“form”',
      gives: (g) => expect(g.forms).toEqual([]),
    },
  ],
  'set-exits': [
    {
      edit: { kind: 'set-exits', exits: [{ id: 'gone', label: { zh: '走了' }, goal: false, event: 'gone', outcome: 'gone' }] },
      name: '退出条件',
      gives: (g) => expect(g.settings.exits.map((exit) => exit.event)).toEqual(['gone']),
    },
  ],
  'set-settings': [
    {
      edit: { kind: 'set-settings', settings: { contactClass: 'sales', maximumAge: 'P90D', exits: [] } },
      name: '旅程设置',
      gives: (g) => expect(g.settings).toEqual({ contactClass: 'sales', maximumAge: 'P90D', exits: [] }),
    },
  ],
  'rename-journey': [
    {
      edit: { kind: 'rename-journey', name: { zh: '新名字' } },
      name: '给旅程改名',
      gives: (g) => expect(g.name).toEqual({ zh: '新名字' }),
    },
  ],
  'open-part': [
    {
      edit: { kind: 'open-part', part: { kind: 'setting', step: 'wait', path: 'for' }, limit: { kind: 'range', max: 'P1D' } },
      name: '开放“wait”',
      gives: (g) =>
        expect(g.kitchen).toEqual({
          parts: [{ part: { kind: 'setting', step: 'wait', path: 'for' }, open: true, limit: { kind: 'range', max: 'P1D' } }],
        }),
    },
    {
      edit: { kind: 'open-part', part: { kind: 'variable', variable: 'amount' } },
      name: '开放变量“amount”',
      gives: (g) => expect(g.kitchen?.parts).toHaveLength(1),
    },
  ],
  'lock-part': [
    {
      on: { ...line, kitchen: { parts: [{ part: { kind: 'step', step: 'wait' }, open: true }] } },
      edit: { kind: 'lock-part', part: { kind: 'step', step: 'wait' } },
      name: '锁定“wait”',
      gives: (g) => expect(g.kitchen).toEqual({ parts: [] }),
    },
    {
      on: { ...line, kitchen: { parts: [{ part: { kind: 'step', step: 'wait' }, open: true }] } },
      edit: { kind: 'lock-part', part: { kind: 'setting', step: 'wait', path: 'for' } },
      name: '锁定“wait”',
      gives: (g) => expect(g.kitchen?.parts.map(({ open }) => open)).toEqual([true, false]),
    },
  ],
  paste: [
    {
      edit: { kind: 'paste', steps: [wait, step(line, 'end')], links: [...line.links] },
      name: '粘贴 2 步',
      gives: (g) => {
        expect([ids(g), links(g)]).toEqual(['start wait end wait-2 end-2', `${links(line)}, wait-2 time end-2`]);
        expect(step(g, 'wait-2').name).toEqual({ zh: 'wait 2', en: 'wait 2' });
      },
    },
    {
      on: forked,
      edit: { kind: 'paste', steps: [step(forked, 'parallel'), step(forked, 'join')], links: [] },
      name: '粘贴 2 步',
      gives: (g) => expect([step(g, 'join').config['of'], step(g, 'join-2').config['of']]).toEqual(['parallel', 'parallel-2']),
    },
  ],
};

describe('every edit of a drawing', () => {
  test('has a case here', () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(edits).sort());
  });

  const all = Object.entries(cases).flatMap(([kind, list]) => list.map((one, index): [string, Case] => [`${kind} ${index + 1}`, one]));
  test.each(all)('%s is done, undone and done again, and leaves the drawing before untouched', (_, { on = line, edit, name, gives }) => {
    const before = JSON.stringify(on);
    const done = perform(startHistory(on), edit, 0);
    gives(done.present);
    expect(applyEdit(on, edit).name.zh).toBe(name);
    expect(done.past.map((entry) => entry.name.zh)).toEqual([name]);
    const undone = undo(done);
    expect(undone.present).toBe(on);
    expect(redo(undone).present).toBe(done.present);
    expect(JSON.stringify(on)).toBe(before);
  });
});

describe('an edit whose target is gone', () => {
  const gone: readonly Edit[] = [
    { kind: 'remove-steps', steps: ['nowhere'] },
    { kind: 'move-steps', places: { nowhere: { x: 0, y: 0 } } },
    { kind: 'connect', link: { id: 'x', from: 'start', outcome: 'next', to: 'nowhere' } },
    { kind: 'disconnect', from: 'start', outcome: 'nothing' },
    { kind: 'raise', step: 'nowhere', outcome: 'x', on: true },
    { kind: 'rename-step', step: 'nowhere', name: { zh: 'x' } },
    { kind: 'set-config', step: 'nowhere', path: 'a', value: 1 },
    { kind: 'set-config', step: 'wait', path: '__proto__.polluted', value: true },
    { kind: 'remove-variable', name: 'nothing' },
    { kind: 'remove-form', form: 'nothing' },
    { kind: 'open-part', part: { kind: 'step', step: 'nowhere' } },
    { kind: 'lock-part', part: { kind: 'variable', variable: 'nothing' } },
  ];
  test.each(gone)('leaves the drawing as it is: %j', (edit) => {
    const history = startHistory(line);
    expect(perform(history, edit, 0)).toBe(history);
  });

  test('takes its locks with it when it is removed', () => {
    const opened = applyEdit(line, { kind: 'open-part', part: { kind: 'step', step: 'wait' } }).graph;
    expect(applyEdit(opened, { kind: 'remove-steps', steps: ['wait'] }).graph.kitchen).toEqual({ parts: [] });
  });

  test('a step with a taken id is refused', () => {
    expect(() => applyEdit(line, { kind: 'add-step', step: wait })).toThrow('already has a step "wait"');
  });
});

function step(graph: Graph, id: string): Step {
  const found = graph.steps.find((one) => one.id === id);
  if (!found) throw new Error(`No step ${id}`);
  return found;
}

function ids(graph: Graph): string {
  return graph.steps.map(({ id }) => id).join(' ');
}

function links(graph: Graph): string {
  return graph.links.map(({ from, outcome, to }) => `${from} ${outcome} ${to}`).join(', ');
}
