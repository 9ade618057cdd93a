import { expect, test } from '@jest/globals';
import { applyEdit } from '../../graph/edits/apply-edit.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { drawingOf } from '../drawing.js';
import { segmentOutdated } from './segment-outdated.js';

const graph = draw('start > decision -rich-> end; decision -else-> end', {
  configs: {
    decision: {
      by: 'segments',
      cases: [],
      segments: [{ id: 'rich', label: both('rich'), segment: 'wealth', rule: 'customer.balance > 5' }],
    },
  },
});
const found = (rule: string | null, drawn = graph) => {
  const drawing = drawingOf(drawn, { segments: rule === null ? [] : [{ code: 'wealth', rule }] });
  return drawn.steps.flatMap((step) => segmentOutdated.step?.(step, drawing) ?? []);
};

const rows = faultRows(segmentOutdated, { accepts: { 'any segment, where nobody knows what the bank has': graph }, rejects: {} });
test.each(rows)('%s', (_, prove) => prove());

test('accepts the rule of today', () => {
  expect(found('customer.balance > 5')).toEqual([]);
});

test('rejects one of yesterday, and takes over the one of today with one click', () => {
  const [problem] = found('customer.balance > 9');
  expect([problem?.step, problem?.field, problem?.severity]).toEqual(['decision', 'segments.0.rule', 'warning']);
  const mended = (problem?.fixes[0]?.edits ?? []).reduce((one, edit) => applyEdit(one, edit).graph, graph);
  expect(found('customer.balance > 9', mended)).toEqual([]);
});

test('rejects a segment that is gone, for which there is no rule to take over', () => {
  expect(found(null).map(({ fixes }) => fixes)).toEqual([[]]);
});
