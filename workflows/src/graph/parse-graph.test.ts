import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { j1Template } from '../templates/index.js';
import { draw } from '../testing/index.js';
import { GRAPH_LIMITS } from './limits.js';
import { parseGraph } from './parse-graph.js';

const graph = draw('start > wait(PT1H) > end');
const stored = JSON.parse(JSON.stringify(graph)) as Readonly<Record<string, unknown>>;
const [start, wait, end] = graph.steps;

/** Paths of the problems, or `fine`. */
function places(json: unknown): readonly string[] {
  const parsed = parseGraph(json);
  return 'graph' in parsed ? ['fine'] : parsed.problems.map(({ path }) => path);
}

describe('a stored drawing', () => {
  test('comes back as it was', () => {
    expect(parseGraph(stored)).toEqual({ graph });
    expect(parseGraph(JSON.parse(JSON.stringify(j1Template())))).toEqual({ graph: j1Template() });
  });

  test('is refused with the place of every fault at once', () => {
    expect(places({ ...stored, kind: 'party', name: { zh: '' }, steps: [{ ...start, at: { x: 'left', y: 0 } }, wait, end] })).toEqual([
      'kind',
      'name.zh',
      'steps.0.at.x',
    ]);
  });

  test('says in both languages what is wrong there', () => {
    const parsed = parseGraph({ ...stored, name: { zh: '' } });
    expect(parsed).toEqual({ problems: [{ path: 'name.zh', message: { zh: '这里没有填', en: 'This is empty' } }] });
  });

  test.each([
    ['an unknown member', { colour: 'red' }, ['']],
    ['a step with an unknown member', { steps: [{ ...start, secret: 1 }, wait, end] }, ['steps.0']],
    ['an id that would break a ledger key', { steps: [{ ...start, id: 'a:b' }], links: [] }, ['steps.0.id']],
    ['two steps of one id', { steps: [start, { ...wait, id: 'start' }, end], links: [] }, ['steps.1']],
    ['a link from nowhere', { links: [{ id: 'x', from: 'ghost', outcome: 'next', to: 'end' }] }, ['links.0.from']],
    ['a link to nowhere', { links: [{ id: 'x', from: 'start', outcome: 'next', to: 'ghost' }] }, ['links.0.to']],
    ['two links from one outcome', { links: [...graph.links, { id: 'x', from: 'start', outcome: 'next', to: 'end' }] }, ['links.2']],
    [
      'a variable that no expression could name',
      { variables: [{ name: '金额', label: { zh: '金额' }, type: 'number', dataClass: 'C1' }] },
      ['variables.0.name'],
    ],
    ['a lock on something unnamed', { kitchen: { parts: [{ part: { kind: 'house' }, open: true }] } }, ['kitchen.parts.0.part.kind']],
    [
      'a lock that would reach a prototype',
      { kitchen: { parts: [{ part: { kind: 'setting', step: 'wait', path: 'a.__proto__.b' }, open: true }] } },
      ['kitchen.parts.0.part.path'],
    ],
    [
      'two rules about one part',
      {
        kitchen: {
          parts: [
            { part: { kind: 'step', step: 'wait' }, open: true },
            { part: { kind: 'step', step: 'wait' }, open: false },
          ],
        },
      },
      ['kitchen.parts.1'],
    ],
    [
      'more steps than can be drawn',
      { steps: Array.from({ length: GRAPH_LIMITS.steps + 1 }, (_, index) => ({ ...end, id: `s${index}` })), links: [] },
      ['steps'],
    ],
  ])('with %s is refused', (_, change, wanted) => {
    expect(places({ ...stored, ...change })).toEqual(wanted);
  });

  test('of a newer format, or none, is refused as such', () => {
    expect([places({ ...stored, format: 2 }), places({ ...stored, format: undefined })]).toEqual([['format'], ['format']]);
  });

  test.each([[null], ['text'], [7], [[]], [{}]])('that is none (%j) is refused', (json) => {
    expect(places(json)).not.toEqual(['fine']);
  });
});

describe('a hostile drawing', () => {
  test.each(['__proto__', 'constructor', 'prototype'])('cannot carry the key %s anywhere, however deep', (key) => {
    const config = JSON.parse(`{"a":[{"${key}":{"polluted":true}}]}`) as object;
    expect(places({ ...stored, steps: [{ ...start, config }, wait, end] })).toEqual(['steps.0.config.a.0']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('may not nest without end', () => {
    let config: unknown = 1;
    for (let depth = 0; depth < 10_000; depth += 1) config = [config];
    expect(places({ ...stored, steps: [{ ...start, config: { config } }, wait, end] })[0]).toMatch(/^steps\.0\.config\.config(\.0)+$/);
  });

  test('may not hold a text longer than a page allows', () => {
    expect(places({ ...stored, steps: [{ ...start, config: { note: 'x'.repeat(GRAPH_LIMITS.text + 1) } }, wait, end] })).toEqual([
      'steps.0.config.note',
    ]);
  });

  test('of any shape is answered, never thrown', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }), (anything) => {
        expect(places(anything)).not.toEqual(['fine']);
        expect(() => parseGraph({ ...stored, settings: anything })).not.toThrow();
        expect(() => parseGraph({ ...stored, steps: [anything] })).not.toThrow();
      }),
    );
  });
});
