import { describe, expect, test } from '@jest/globals';
import type { DueRule } from '../calendar/index.js';
import { planHash } from '../plan/plan-hash.js';
import { j1Template } from '../templates/index.js';
import { both, draw, planOf } from '../testing/index.js';
import { compile } from './compile.js';
import { lower } from './lower.js';

describe('what a drawing compiles to', () => {
  test('a flat table of instructions, each saying which step it came from', () => {
    const plan = planOf('start > wait(PT1H, paid) -time-> end; wait -paid-> done=end(paid)');
    expect(Object.entries(plan.instructions).map(([label, { step, op }]) => [label, step, op])).toEqual([
      ['start', 'start', 'go'],
      ['wait', 'wait', 'await'],
      ['end', 'end', 'end'],
      ['done', 'done', 'end'],
    ]);
    expect(plan).toMatchObject({ format: 1, start: 'start', timeZone: 'Asia/Shanghai', maximumAgeMs: null, listens: ['paid'] });
  });

  test('variables begin with their initial values, else empty', () => {
    const graph = draw('start > end', { variables: { amount: 'number', city: 'string' } });
    const variables = graph.variables.map((variable) => (variable.name === 'amount' ? { ...variable, initial: 5 } : variable));
    expect(planOf({ ...graph, variables }).variables).toEqual({ amount: 5, city: null });
  });

  test('goals are tested before exits, each in the order drawn, and their events are listened to', () => {
    const exit = (id: string, goal: boolean) => ({ id, label: both(id), goal, event: `${id}-event`, outcome: id });
    const plan = planOf('start > end', {
      exits: [exit('left', false), exit('won', true), exit('gone', false)],
      settings: { maximumAge: 'P90D', timeZone: 'Europe/Zurich' },
    });
    expect(plan.exits.map(({ id }) => id)).toEqual(['won', 'left', 'gone']);
    expect(plan.exits[0]).not.toHaveProperty('label');
    expect(plan.listens).toEqual(['gone-event', 'left-event', 'won-event']);
    expect([plan.maximumAgeMs, plan.timeZone]).toEqual([90 * 86_400_000, 'Europe/Zurich']);
  });

  test('triggers stand on every instruction at which the step can be interrupted, and on no other', () => {
    const on = { wait: [{ id: 'late', label: both('late'), when: { kind: 'timer' as const, after: 'PT5M' }, interrupting: true }] };
    const { instructions } = planOf('start > wait(PT1H) > end; wait -on.late-> end', { on });
    expect(instructions['wait']?.triggers).toEqual([
      { id: 'late', when: { kind: 'timer', afterMs: 300_000 }, interrupting: true, way: { outcome: 'on.late', to: 'end' } },
    ]);
    expect(instructions['start']).not.toHaveProperty('triggers');
  });

  test('a trigger’s calendar and repetition are told, a repetition without a number as one without end', () => {
    const by = { working: { amount: 4, unit: 'hours' as const } };
    const when = { kind: 'timer' as const, after: 'PT5M', by, repeat: { every: 'PT1H', by } };
    const on = { wait: [{ id: 'late', label: both('late'), when, interrupting: false }] };
    const { instructions } = planOf('start > wait(PT1H) > end; wait -on.late-> aside=end(aside)', { on });
    expect(instructions['wait']?.triggers?.[0]?.when).toEqual({
      kind: 'timer',
      afterMs: 300_000,
      by,
      repeat: { everyMs: 3_600_000, times: null, by },
    });
  });

  test('a trigger goes by the calendar of the journey unless it names another; no window at all asks for nothing', () => {
    const timer = (id: string, by: DueRule) => ({
      id,
      label: both(id),
      when: { kind: 'timer' as const, after: 'PT0S', by },
      interrupting: true,
    });
    const on = { wait: [timer('a', { atTime: '09:00', windows: [] }), timer('b', { calendar: 'bank', atTime: '09:00' })] };
    const { instructions } = planOf('start > wait(PT1H) > end; wait -on.a-> end; wait -on.b-> end', {
      on,
      settings: { calendar: 'centre' },
    });
    expect(instructions['wait']?.triggers?.map(({ when }) => when)).toEqual([
      { kind: 'timer', afterMs: 0, by: { calendar: 'centre', atTime: '09:00' } },
      { kind: 'timer', afterMs: 0, by: { calendar: 'bank', atTime: '09:00' } },
    ]);
  });

  test('an event of a trigger is listened to', () => {
    const on = {
      wait: [
        { id: 'paid', label: both('paid'), when: { kind: 'event' as const, event: 'paid', match: 'event.amount > 1' }, interrupting: true },
      ],
    };
    const plan = planOf('start > wait(PT1H) > end; wait -on.paid-> end', { on });
    expect(plan.listens).toEqual(['paid']);
  });
});

describe('the address of a plan', () => {
  test('stays when cards are moved, noted and linked in another order', () => {
    const graph = j1Template();
    const tidied = {
      ...graph,
      note: { zh: '另一段说明', en: 'Another note' },
      steps: graph.steps.map((step) => ({ ...step, at: { x: step.at.y, y: step.at.x }, note: { zh: '注', en: 'note' } })).reverse(),
      links: [...graph.links].reverse(),
    };
    expect(planHash(planOf(tidied))).toBe(planHash(planOf(graph)));
  });

  test('changes with anything that a customer could notice', () => {
    const hash = (text: string) => planHash(planOf(text));
    expect(new Set([hash('start > wait(PT1H) > end'), hash('start > wait(PT2H) > end'), hash('start > wait(PT1H) > end(no)')]).size).toBe(
      3,
    );
  });

  test('looks like an address', () => {
    expect(planHash(planOf('start > end'))).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
});

test('names are kept beside the plan, not in it', () => {
  const compiled = compile(draw('start > wait(PT1H) > end', { steps: { wait: { name: { zh: '等一等', en: 'Pause' } } } }));
  expect('names' in compiled && compiled.names['wait']).toEqual({ zh: '等一等', en: 'Pause' });
  expect(JSON.stringify('plan' in compiled && compiled.plan)).not.toContain('等一等');
});

test('a drawing that could be better compiles, and says how', () => {
  const compiled = compile(draw('start > wait(PT1H) > end', { steps: { wait: { name: { zh: '等一等' } } } }));
  expect('warnings' in compiled && compiled.warnings.map(({ code }) => code)).toEqual(['missing-translation']);
});

test('what was not checked is refused by name when lowered', () => {
  expect(() => lower(draw('wait(PT1H) > end'))).toThrow('Drawing has no start');
  expect(() => lower(draw('start > teleport'))).toThrow('"teleport" has the unknown type "teleport"');
  expect(() => lower(draw('start > task', { forms: [] }))).toThrow('Drawing has no form "form"');
});
