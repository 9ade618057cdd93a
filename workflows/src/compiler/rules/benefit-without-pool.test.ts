import { expect, test } from '@jest/globals';
import { both, draw, faultRows } from '../../testing/index.js';
import { drawingOf } from '../drawing.js';
import { benefitWithoutPool } from './benefit-without-pool.js';

const offer = {
  id: 'a',
  label: both('a'),
  when: '',
  items: ['deposit'],
  content: '',
  channels: [],
  benefit: 'points',
  score: '',
  from: '',
};
const graph = draw('start > match -matched-> end; match -later-> end; match -none-> end', {
  configs: { match: { method: 'table', offers: [offer], risk: '', amount: '', prefers: 'best', within: 'P30D', results: [] } },
});
const found = (hasPool: boolean) => {
  const drawing = drawingOf(graph, { catalogue: [{ code: 'points', kind: 'benefit', hasPool }] });
  return graph.steps
    .flatMap((step) => benefitWithoutPool.step?.(step, drawing) ?? [])
    .map(({ step, field }) => `${step ?? ''} ${field ?? ''}`);
};

const rows = faultRows(benefitWithoutPool, { accepts: { 'any benefit, where nobody knows what the bank has': graph }, rejects: {} });
test.each(rows)('%s', (_, prove) => prove());

test('accepts a benefit that has a pool, and rejects one that has none', () => {
  expect(found(true)).toEqual([]);
  expect(found(false)).toEqual(['match offers.0.benefit']);
});
