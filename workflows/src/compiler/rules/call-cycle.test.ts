import { expect, test } from '@jest/globals';
import { both, draw, faultRows } from '../../testing/index.js';
import { drawingOf } from '../drawing.js';
import type { KnownJourney } from '../known-journey.js';
import { callCycle } from './call-cycle.js';

const graph = draw('start > call(kyc) -completed-> end; call -failed-> lost=end(lost)');
const calling = (code: string, ...calls: readonly string[]): KnownJourney => ({
  ...{ code, name: both(code), callable: true, perCase: true, inputs: [], outcomes: [] },
  calls,
});

function found(journey: string, ...journeys: readonly KnownJourney[]): readonly string[] {
  const drawing = drawingOf(graph, { journey, journeys });
  return graph.steps.flatMap((step) => callCycle.step?.(step, drawing) ?? []).map(({ field, message }) => `${field ?? ''} ${message.zh}`);
}

const rows = faultRows(callCycle, { accepts: { 'any call, where nobody knows what is published': graph }, rejects: {} });
test.each(rows)('%s', (_, prove) => prove());

test('accepts calls that come to an end, also when others go round in a circle of their own', () => {
  expect(found('open', calling('kyc', 'photo'), calling('photo'))).toEqual([]);
  expect(found('open', calling('kyc', 'a'), calling('a', 'b'), calling('b', 'a'))).toEqual([]);
});

test('rejects a journey that calls itself', () => {
  expect(found('kyc')).toHaveLength(1);
});

test('rejects a call that comes back over others, and names the way', () => {
  const [one] = found('open', calling('kyc', 'photo'), calling('photo', 'open'));
  expect(one).toBe('journey 绕回来了：这条旅程 → “kyc” → “photo” → 这条旅程。');
});
