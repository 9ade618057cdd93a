import { expect, test } from '@jest/globals';
import { both, draw, faultRows } from '../../testing/index.js';
import { drawingOf } from '../drawing.js';
import { catalogueItemUnknown } from './catalogue-item-unknown.js';

const offer = {
  id: 'a',
  label: both('a'),
  when: '',
  items: ['deposit'],
  content: 'words',
  channels: ['sms'],
  benefit: '',
  score: '',
  from: '',
};
const graph = draw('start > match -matched-> end; match -later-> end; match -none-> end', {
  configs: { match: { method: 'table', offers: [offer], risk: '', amount: '', prefers: 'best', within: 'P30D', results: [] } },
});
const item = (code: string, kind: 'product' | 'service' | 'content' | 'channel') => ({ code, kind, hasPool: false });
const found = (...catalogue: readonly ReturnType<typeof item>[]) => {
  const drawing = drawingOf(graph, { catalogue });
  return graph.steps
    .flatMap((step) => catalogueItemUnknown.step?.(step, drawing) ?? [])
    .map(({ step, field }) => `${step ?? ''} ${field ?? ''}`);
};

const rows = faultRows(catalogueItemUnknown, { accepts: { 'any item, where nobody knows what the bank has': graph }, rejects: {} });
test.each(rows)('%s', (_, prove) => prove());

test('accepts what the catalogues hold, a service as well as a product', () => {
  expect(found(item('deposit', 'product'), item('words', 'content'), item('sms', 'channel'))).toEqual([]);
  expect(found(item('deposit', 'service'), item('words', 'content'), item('sms', 'channel'))).toEqual([]);
});

test('rejects what they do not hold, and what is of another kind', () => {
  expect(found(item('words', 'content'), item('sms', 'channel'))).toEqual(['match offers.0.items.0']);
  expect(found(item('deposit', 'content'), item('words', 'product'), item('sms', 'channel'))).toEqual([
    'match offers.0.items.0',
    'match offers.0.content',
  ]);
});
