import type { Graph, JsonObject } from '@tongtu/workflows/graph';
import { draw } from '@tongtu/workflows/testing';

/** A drawing that somebody sends to hurt, and where the refusal must point. */
export interface Hostile {
  readonly name: string;
  readonly json: unknown;
  /** How it is sent when JSON cannot be made of it without recursion. */
  readonly text?: string;
  /** Step or place in the JSON that a refusal names; absent when the whole is at fault. */
  readonly place?: RegExp;
}

const megabyte = 'x'.repeat(1 << 20);
const sound = () => JSON.parse(JSON.stringify(draw('start > wait(PT1H) > end'))) as Graph;

/** A list in a list in a list …, in the settings of the second step. */
function nested(levels: number): Hostile {
  const whole = changedStep((step) => (step['config'] = { deep: 'here' }));
  const text = JSON.stringify(whole).replace('"here"', `${'['.repeat(levels)}0${']'.repeat(levels)}`);
  return { name: `${levels} lists inside one another`, json: JSON.parse(text) as unknown, text, place: /steps\.1\.config/ };
}

/** So many decisions, each leading to so many others and none to a rest: every way through them is a cycle. */
function cycleBomb(size: number, ways: number): Graph {
  const cases = Array.from({ length: ways }, (_, way) => `c${way}: ${way} > ${way + 1}`).join(', ');
  const nodes = Array.from({ length: size }, (_, at) => `d${at}=decision(${cases})`);
  const arrows = Array.from({ length: size }, (_, at) => {
    const to = (way: number) => `d${(at * 7 + way * 13 + 1) % size}`;
    const ownWays = Array.from({ length: ways }, (_unused, way) => `d${at} -c${way}-> ${to(way)}`);
    return [...ownWays, `d${at} -else-> d${(at + 1) % size}`].join(';');
  });
  return draw(`start > ${nodes[0]}; ${nodes.slice(1).join(';')}; ${arrows.join(';')}`);
}

/** One step after the other; with `isRing` the last leads to the first. */
function chain(size: number, isRing: boolean): Graph {
  const graph = sound();
  const [start, , end] = graph.steps;
  if (!start || !end) throw new Error('The sound drawing has no ends.');
  const [set] = draw('start > set(a = 1) > end', { variables: { a: 'number' } }).steps.slice(1);
  if (!set) throw new Error('There is no step to repeat.');
  const middle = Array.from({ length: size }, (_, at) => ({ ...set, id: `s${at}`, name: { zh: `s${at}`, en: `s${at}` } }));
  const ids = middle.map(({ id }) => id);
  const after = (at: number) => ids[at + 1] ?? (isRing ? (ids[0] ?? end.id) : end.id);
  const links = [
    { id: 'first', from: start.id, outcome: 'next', to: ids[0] ?? end.id },
    ...ids.map((from, at) => ({ id: `l${at}`, from, outcome: 'next', to: after(at) })),
  ];
  const variables = draw('start > end', { variables: { a: 'number' } }).variables;
  return { ...graph, variables, steps: [start, ...middle, end], links };
}

function deciding(when: string): Graph {
  return draw('start > choose=decision > end; choose -else-> end', {
    variables: { n: 'number', list: 'list' as never },
    configs: { choose: { cases: [{ id: 'yes', label: { zh: '是', en: 'yes' }, when }] } as unknown as JsonObject },
  });
}

function changed(change: (graph: Record<string, unknown>) => unknown): unknown {
  const graph = sound() as unknown as Record<string, unknown>;
  change(graph);
  return graph;
}

function changedStep(change: (step: Record<string, unknown>) => unknown): unknown {
  return changed((graph) => change((graph['steps'] as Record<string, unknown>[])[1] ?? {}));
}

function withKey(key: string): unknown {
  return JSON.parse(JSON.stringify(sound()).replace('"config":{', `"config":{"${key}":{"polluted":true},`)) as unknown;
}

/** All of them; made anew, because some are large. */
export function hostileDrawings(): readonly Hostile[] {
  const loops = (levels: number): string => (levels === 0 ? 'true' : `[1, 2].all(x${levels}, ${loops(levels - 1)})`);
  return [
    ...[null, 7, 'drawing', [], {}].map((json) => ({ name: `no drawing: ${JSON.stringify(json)}`, json })),
    { name: 'a format of the future', json: changed((graph) => (graph['format'] = 999)), place: /format/ },
    ...['__proto__', 'constructor', 'prototype'].map((key) => ({ name: `the key ${key}`, json: withKey(key), place: /steps\.0\.config/ })),
    nested(1_000),
    nested(100_000),
    { name: 'a megabyte as name', json: changedStep((step) => (step['name'] = { zh: megabyte })), place: /steps\.1\.name/ },
    { name: 'a megabyte as id', json: changedStep((step) => (step['id'] = megabyte)), place: /steps\.1\.id/ },
    { name: 'a step of no type', json: changedStep((step) => (step['type'] = 'toString')), place: /wait|steps\.1/ },
    { name: 'far off the canvas', json: changedStep((step) => (step['at'] = { x: 1e300, y: 0 })), place: /steps\.1\.at/ },
    { name: 'two steps with one id', json: changedStep((step) => (step['id'] = 'start')), place: /steps/ },
    { name: 'more steps than allowed', json: chain(10_001, false), place: /steps/ },
    { name: 'a ring of ten thousand steps', json: chain(9_998, true), place: /^s\d+/ },
    { name: 'a cycle bomb', json: cycleBomb(300, 30), place: /^d\d+/ },
    {
      name: 'a link to nowhere',
      json: changed((graph) => (((graph['links'] as Record<string, unknown>[])[0] ?? {})['to'] = 'elsewhere')),
      place: /links\.0/,
    },
    { name: 'a variable that is not its own', json: deciding('vars.foreign > 1'), place: /^choose cases\.0\.when/ },
    { name: 'brackets beyond the depth', json: deciding(`${'('.repeat(900)}1${')'.repeat(900)} == 1`), place: /^choose cases\.0\.when/ },
    { name: 'negations beyond the depth', json: deciding(`${'!'.repeat(1_500)}true`), place: /^choose cases\.0\.when/ },
    { name: 'loops beyond the depth', json: deciding(loops(8)), place: /^choose cases\.0\.when/ },
    { name: 'an expression of 19,000 characters', json: deciding(`1 == 1${' && 1 == 1'.repeat(1_890)}`), place: /choose|steps\.1/ },
    { name: 'a megabyte as expression', json: deciding(`"${megabyte}" == ""`), place: /steps\.1\.config/ },
    { name: 'a way into JavaScript', json: deciding('vars.constructor.constructor("return process")()'), place: /^choose cases\.0\.when/ },
    { name: 'another journey that is not there', json: draw('start > other=call(foreign) > end; other -failed-> !'), place: /^other/ },
  ];
}
