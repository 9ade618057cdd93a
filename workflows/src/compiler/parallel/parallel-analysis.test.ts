import { describe, expect, test } from '@jest/globals';
import type { Graph, Link, Step } from '../../graph/graph.js';
import { both, draw } from '../../testing/index.js';
import { drawingOf } from '../drawing.js';
import { rules } from '../rules/index.js';
import { fatesOf } from './arrivals.js';
import { regionsOf } from './regions.js';
import { racesOf } from './shared-variables.js';

const wait: Pick<Step, 'type' | 'config'> = { type: 'wait', config: { duration: 'PT1H', events: [] } };

function graphOf(steps: readonly Pick<Step, 'id' | 'type' | 'config'>[], links: readonly (readonly [string, string, string])[]): Graph {
  return {
    ...draw('start > end'),
    variables: [{ name: 'n', label: both('n'), type: 'number', dataClass: 'C1' }],
    steps: steps.map((step) => ({ ...step, name: both(step.id), on: [], raises: [], at: { x: 0, y: 0 } })),
    links: links.map(([from, outcome, to]): Link => ({ id: `${from}.${outcome}`, from, outcome, to })),
  };
}

const fork = (id: string, branches: readonly string[]) => ({
  id,
  type: 'parallel',
  config: { branches: branches.map((one) => ({ id: one, label: both(one) })) },
});
const join = (id: string, of: string) => ({ id, type: 'join', config: { of, need: 'all', rest: 'cancel' } });
const start = { id: 'start', type: 'start', config: { triggers: ['api'], inputs: [], reentry: { kind: 'once' } } };
const end = { id: 'end', type: 'end', config: { outcome: 'done', label: both('done'), output: [] } };

/** Forks inside one another: the first branch of each holds the next. */
function nest(depth: number): Graph {
  const levels = Array.from({ length: depth }, (_, index) => index);
  return graphOf(
    [start, end, ...levels.flatMap((n) => [fork(`f${n}`, ['a', 'b']), join(`j${n}`, `f${n}`), { id: `w${n}`, ...wait }])],
    [
      ['start', 'next', 'f0'],
      ['j0', 'next', 'end'],
      ...levels.flatMap((n): readonly (readonly [string, string, string])[] => [
        [`f${n}`, 'a', n + 1 < depth ? `f${n + 1}` : `j${n}`],
        [`f${n}`, 'b', `w${n}`],
        [`w${n}`, 'time', `j${n}`],
        ...(n > 0 ? [[`j${n}`, 'next', `j${n - 1}`] as const] : []),
      ]),
    ],
  );
}

/** Ten branches that all go through the same long line, whose every step writes one variable. */
function shared(length: number): Graph {
  const branches = Array.from({ length: 10 }, (_, index) => `b${index}`);
  const line = Array.from({ length }, (_, index) => index);
  const set = { type: 'set', config: { variables: [{ name: 'n', value: 'vars.n + 1' }], attributes: [], addTags: [], removeTags: [] } };
  return graphOf(
    [start, end, fork('f', branches), join('j', 'f'), ...line.map((n) => ({ id: `s${n}`, ...set }))],
    [
      ['start', 'next', 'f'],
      ...branches.map((one, index) => ['f', one, `s${Math.floor((index * length) / 10)}`] as const),
      ...line.map((n) => [`s${n}`, 'next', n + 1 < length ? `s${n + 1}` : 'j'] as const),
      ['j', 'next', 'end'],
    ],
  );
}

/** Every step is linked into a nest at its depth: as wrong as can be. */
function tangled(depth: number): Graph {
  const graph = nest(depth);
  const links = graph.links.map((link, index) => ({ ...link, to: graph.steps[(index * 7919) % graph.steps.length]?.id ?? link.to }));
  return { ...graph, links };
}

describe('what is known of parallel branches', () => {
  test('where every step lies, and what follows a join', () => {
    const { around, crossings } = regionsOf(drawingOf(nest(2)));
    expect(Object.fromEntries(around)).toEqual({ start: null, f0: null, f1: 'f0', w0: 'f0', w1: 'f1', j1: 'f1', j0: 'f0', end: null });
    expect(crossings).toEqual([]);
  });

  test('which branches come to their join, for sure or perhaps', () => {
    const drawing = drawingOf(
      draw(`start > p=parallel(a, b, c) -a-> wait(PT1H, paid) -time-> join(p) > end; wait -paid-> over=end(over)
        p -b-> join; p -c-> gone=end(gone)`),
    );
    const [fate] = fatesOf(drawing);
    expect(fate?.branches.map(({ canArrive, stopsBy }) => [canArrive, stopsBy?.to])).toEqual([
      [true, 'over'],
      [true, undefined],
      [false, 'gone'],
    ]);
  });

  test.each([
    ['3,000 forks inside one another', () => nest(3_000)],
    ['ten branches through 9,000 shared steps', () => shared(9_000)],
    ['9,000 steps linked anyhow', () => tangled(3_000)],
  ])('is found within a second of work for %s', (_, make) => {
    const drawing = drawingOf(make());
    const before = process.cpuUsage();
    regionsOf(drawing);
    fatesOf(drawing);
    racesOf(drawing);
    const { user } = process.cpuUsage(before); // of this process alone: others may be busy beside it
    expect(user / 1_000).toBeLessThan(1_000);
  });

  test('in drawings linked anyhow, every rule still answers', () => {
    const drawing = drawingOf(tangled(40));
    const own = rules.filter(({ code }) => /parallel|^join/.test(code));
    expect(own.length).toBe(6);
    expect(() => own.flatMap((rule) => rule.journey?.(drawing) ?? [])).not.toThrow();
  });
});
