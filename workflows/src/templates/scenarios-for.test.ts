import { expect, test } from '@jest/globals';
import { applyEdit, type Edit } from '../graph/edits/index.js';
import type { Graph } from '../graph/graph.js';
import { passes } from '../simulator/index.js';
import { draw, planOf } from '../testing/index.js';
import { j1Template, scenariosFor } from './index.js';

const failing = (graph: Graph) => scenariosFor(graph).filter((scenario) => !passes(planOf(graph), scenario));

test('every scenario of the template passes on it, slow, fast, and with a limit that a bank changed', () => {
  const slower: Edit = { kind: 'set-config', step: 'fill', path: 'ladder.1.tryFor', value: 'PT3H' };
  expect(scenariosFor(j1Template()).length).toBeGreaterThan(9);
  expect(failing(j1Template())).toEqual([]);
  expect(failing(j1Template({ fast: true }))).toEqual([]);
  expect(failing(applyEdit(j1Template(), slower).graph)).toEqual([]);
});

test('a scenario fails when the drawing leads elsewhere', () => {
  const astray: Edit = { kind: 'connect', link: { id: 'note-declined.next', from: 'note-declined', outcome: 'next', to: 'opened' } };
  expect(failing(applyEdit(j1Template(), astray).graph).length).toBeGreaterThan(0);
});

test('a drawing of another make has none', () => {
  expect(scenariosFor(draw('start > touch > end'))).toEqual([]);
});

test('a trial at a step that was taken out is not tried', () => {
  const without = applyEdit(j1Template(), { kind: 'remove-steps', steps: ['call-back'] }).graph;
  expect(scenariosFor(without).length).toBeLessThan(scenariosFor(j1Template()).length);
});
