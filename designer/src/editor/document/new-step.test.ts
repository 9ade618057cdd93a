import { describe, expect, test } from '@jest/globals';
import { applyEdit } from '@tongtu/workflows/edits';
import type { Graph } from '@tongtu/workflows/graph';
import { draw } from '@tongtu/workflows/testing';
import { addStepEdits, newStep, type Spot } from './new-step.js';

const graph = draw('start > wait(PT1H) > end');

function added(type: string, spot: Spot, to: Graph = graph): readonly string[] {
  const after = addStepEdits(to, type, spot).edits.reduce((drawn, edit) => applyEdit(drawn, edit).graph, to);
  return after.links.map(({ from, outcome, to: target }) => `${from} ${outcome} ${target}`).toSorted();
}

test('a new step has an id and a name of its own, and lies on the grid', () => {
  const first = newStep(graph, 'wait', { x: 101, y: 3 });
  expect(first).toMatchObject({ id: 'wait-2', name: { zh: '等待', en: 'Wait' }, at: { x: 100, y: 4 } });
  const with2 = { ...graph, steps: [...graph.steps, first] };
  expect(newStep(with2, 'wait', { x: 0, y: 0 })).toMatchObject({ id: 'wait-3', name: { zh: '等待 2', en: 'Wait 2' } });
});

describe('a new step', () => {
  const at = { x: 0, y: 0 };

  test('into a link stands between its ends', () => {
    expect(added('set', { kind: 'into', link: 'wait.time', at })).toEqual(['set next end', 'start next wait', 'wait time set']);
  });

  test('after a way out goes on to where that led', () => {
    expect(added('set', { kind: 'after', step: 'start', outcome: 'next', at })).toEqual([
      'set next wait',
      'start next set',
      'wait time end',
    ]);
  });

  test('after a loose way out is linked from it', () => {
    const loose = { ...graph, links: graph.links.slice(0, 1) };
    expect(added('set', { kind: 'after', step: 'wait', outcome: 'time', at }, loose)).toEqual(['start next wait', 'wait time set']);
  });

  test('that is an end takes a link over, since nothing goes on after it', () => {
    expect(added('end', { kind: 'into', link: 'start.next', at })).toEqual(['start next end-2', 'wait time end']);
  });

  test('that splits comes with the step that joins, which goes on to where the link led', () => {
    expect(added('parallel', { kind: 'into', link: 'wait.time', at })).toEqual([
      'join next end',
      'parallel a join',
      'parallel b join',
      'start next wait',
      'wait time parallel',
    ]);
    const { edits } = addStepEdits(graph, 'parallel', { kind: 'at', at });
    const drawn = edits.reduce((one, edit) => applyEdit(one, edit).graph, graph);
    expect(drawn.steps.find(({ type }) => type === 'join')).toMatchObject({ id: 'join', config: { of: 'parallel' }, at: { x: 0, y: 256 } });
  });

  test('alone touches nothing', () => {
    expect(added('set', { kind: 'at', at })).toEqual(['start next wait', 'wait time end']);
  });
});
