import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Graph } from '../../graph/graph.js';
import { both, draw } from '../../testing/index.js';
import { drawingOf } from '../drawing.js';
import { reach } from '../reach.js';
import { unsetVariables } from './unset-variables.js';

const names = ['a', 'b', 'c'] as const;
const variables = { a: 'number', b: 'number', c: 'number' } as const;

/** Variables that may be unset at a step. */
function unsetAt(graph: Graph, step: string): readonly string[] {
  const { mayBeUnset } = unsetVariables(drawingOf(graph));
  return graph.variables.map(({ name }) => name).filter((name) => mayBeUnset(name, step));
}

describe('what may be unset', () => {
  test('is everything at the start, and nothing that every way has written', () => {
    const graph = draw('start(a) > set(b = 1) > wait(PT1H, paid) -time-> x=set(c = 1) > end; wait -paid-> end', { variables });
    expect([unsetAt(graph, 'start'), unsetAt(graph, 'set'), unsetAt(graph, 'end')]).toEqual([['a', 'b', 'c'], ['b', 'c'], ['c']]);
  });

  test('is what a call was to bring, after it failed', () => {
    const graph = draw('start > action -ok-> end; action -failed-> over=end(over)', {
      variables,
      configs: { action: { results: [{ variable: 'a', from: 'reference' }] } },
    });
    expect([unsetAt(graph, 'end'), unsetAt(graph, 'over')]).toEqual([
      ['b', 'c'],
      ['a', 'b', 'c'],
    ]);
  });

  test('is what an event was to bring, where another event or the time came', () => {
    const assign = [{ name: 'a', value: 'event.amount' }];
    const event = (id: string, values: readonly object[]) => ({ id, label: both(id), event: id, since: 'step', assign: values });
    const graph = draw('start > wait(PT1H, paid, called) -time-> late=end(late); wait -paid-> end; wait -called-> other=end(other)', {
      variables,
      configs: { wait: { events: [event('paid', assign), event('called', [])] as never } },
    });
    expect(['late', 'end', 'other'].map((id) => unsetAt(graph, id).includes('a'))).toEqual([true, false, true]);
  });

  test('is what a step was to write, where its trigger interrupted it', () => {
    const graph = draw(
      'start > touch(P1D) -completed-> end; touch -declined-> end; touch -expired-> end; touch -on.late-> over=end(over)',
      {
        variables,
        configs: { touch: { results: [{ variable: 'a', from: 'name' }] } },
        on: { touch: [{ id: 'late', label: both('late'), when: { kind: 'timer', after: 'PT1H' }, interrupting: true }] },
      },
    );
    expect(unsetAt(graph, 'over')).toContain('a');
  });

  test('inside a branch is what that branch has not written, in forks inside forks too', () => {
    const graph = draw(
      `start > p=parallel(x, y) -x-> set(a = 1) > inner=parallel(u, v) -u-> setB=set(b = 1) > ji=join(inner) > atX=wait(PT1H) -time-> jp=join(p)
       inner -v-> ji; p -y-> atY=wait(PT1H) -time-> jp > end`,
      { variables },
    );
    expect(['inner', 'atX', 'atY', 'end'].map((id) => unsetAt(graph, id).join(''))).toEqual(['bc', 'c', 'abc', 'c']);
  });

  test.each([
    { branches: 3, writers: 2, need: 1, unset: true },
    { branches: 3, writers: 2, need: 2, unset: false },
    { branches: 3, writers: 1, need: 2, unset: true },
    { branches: 4, writers: 3, need: 2, unset: false },
    { branches: 4, writers: 0, need: 4, unset: true },
  ])('after $need of $branches branches, of which $writers write it: $unset', ({ branches, writers, need, unset }) => {
    const codes = Array.from({ length: branches }, (_, index) => `b${index}`);
    const lines = codes.map((code, index) => `parallel -${code}-> ${index < writers ? `s${index}=set(a = 1) > ` : ''}join`);
    const graph = draw(`start > parallel(${codes.join(', ')}) -b0-> ${writers > 0 ? 's0=set(a = 1) > ' : ''}join(parallel, ${need}) > end
      ${lines.slice(1).join('\n')}`);
    expect(unsetAt({ ...graph, variables: draw('start > end', { variables: { a: 'number' } }).variables }, 'end')).toEqual(
      unset ? ['a'] : [],
    );
  });

  test('is, without branches, what can be come to without passing a writer: whatever the links', () => {
    const line = Array.from({ length: 8 }, (_, index) => `w${index}=wait(PT1H, paid)`);
    const base = draw(`start > ${line.join(' > ')} > end`, { variables });
    const ids = base.steps.map(({ id }) => id);
    const place = fc.constantFrom(...ids.slice(1));
    const writes = fc.dictionary(place, fc.constantFrom(...names), { maxKeys: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ids.slice(0, -1)), place), { maxLength: 12 }), writes, (extra, written) => {
        const config = (name: string) => ({
          events: [{ id: 'paid', label: both('p'), event: 'paid', since: 'step', assign: [{ name, value: '1' }] }],
        });
        const steps = base.steps.map((step) =>
          step.type === 'wait' && written[step.id] ? { ...step, config: config(written[step.id] ?? '') } : step,
        );
        const links = extra.map(([from, to], index) => ({ id: `x${index}`, from, outcome: from === 'start' ? 'next' : 'paid', to }));
        const graph: Graph = {
          ...base,
          steps: steps as Graph['steps'],
          links: [...new Map([...base.links, ...links].map((one) => [`${one.from} ${one.outcome}`, one])).values()],
        };
        const drawing = drawingOf(graph);
        const { mayBeUnset } = unsetVariables(drawing);
        for (const name of names) {
          const isWriting = (from: string, outcome: string) => written[from] === name && outcome === 'paid';
          const free = reach(['start'], (id) => drawing.ways(id).flatMap(({ link }) => (isWriting(id, link.outcome) ? [] : [link.to])));
          for (const id of ids) expect([id, name, mayBeUnset(name, id)]).toEqual([id, name, free.has(id)]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
