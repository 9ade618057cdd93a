import { expect, test } from '@jest/globals';
import { compile } from '@tongtu/workflows/compiler';
import { applyEdit, type Edit } from '@tongtu/workflows/edits';
import type { Graph } from '@tongtu/workflows/graph';
import { j1Template } from '@tongtu/workflows/templates';
import { draw } from '@tongtu/workflows/testing';
import { passes, scenariosFor } from './scenarios-for.js';

function planOf(graph: Graph) {
  const compiled = compile(graph);
  if (!('plan' in compiled)) throw new Error('does not compile');
  return compiled.plan;
}

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
