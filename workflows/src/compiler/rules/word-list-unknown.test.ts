import { expect, test } from '@jest/globals';
import { both, draw, faultRows } from '../../testing/index.js';
import { drawingOf } from '../drawing.js';
import { wordListUnknown } from './word-list-unknown.js';

const graph = draw('start > guard -pass-> end; guard -warn-> end; guard -block-> end', {
  configs: { guard: { text: '"x"', checks: [{ id: 'a', label: both('a'), kind: 'words', severity: 'block', list: 'sales' }] } },
});
const found = (wordLists: readonly string[]) => {
  const drawing = drawingOf(graph, { wordLists });
  return graph.steps
    .flatMap((step) => wordListUnknown.step?.(step, drawing) ?? [])
    .map(({ step, field }) => `${step ?? ''} ${field ?? ''}`);
};

const rows = faultRows(wordListUnknown, { accepts: { 'any list, where nobody knows what the bank has': graph }, rejects: {} });
test.each(rows)('%s', (_, prove) => prove());

test('accepts a list that the bank has, and rejects one that it has not', () => {
  expect(found(['sales'])).toEqual([]);
  expect(found(['other'])).toEqual(['guard checks.0.list']);
});
