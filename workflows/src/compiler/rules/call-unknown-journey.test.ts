import { expect, test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { drawingOf } from '../drawing.js';
import { knownJourney } from '../known-journey.js';
import { callUnknownJourney } from './call-unknown-journey.js';

const caller = (config: object = {}) =>
  draw('start > call(kyc) -completed-> end; call -failed-> lost=end(lost)', {
    configs: { call: { inputs: [{ name: 'name', value: '"x"' }], ...config } },
  });
const called = (start: object = {}) =>
  knownJourney(
    'kyc',
    draw('start(name) > end', { configs: { start: { triggers: ['call'], reentry: { kind: 'per-key', key: 'vars.name' }, ...start } } }),
  );
const each = { mode: 'each', list: '[1.0]' };

function found(graph: ReturnType<typeof caller>, journeys: Parameters<typeof drawingOf>[1] = { journeys: [called()] }): readonly string[] {
  const drawing = drawingOf(graph, journeys);
  return graph.steps
    .flatMap((step) => callUnknownJourney.step?.(step, drawing) ?? [])
    .map(({ step, field, message }) => `${step ?? ''} ${field ?? ''} ${message.zh}`);
}

const rows = faultRows(callUnknownJourney, { accepts: { 'any call, where nobody knows what is published': caller() }, rejects: {} });
test.each(rows)('%s', (_, prove) => prove());

test('accepts a call of a published journey that takes what it is given', () => {
  expect(found(caller())).toEqual([]);
  expect(found(caller(each))).toEqual([]);
});

test('rejects one that is not published', () => {
  expect(found(caller(), { journeys: [] })).toEqual(['call journey “kyc”没有发布，或已经没有了。']);
});

test('rejects one that lets no other journey set it off', () => {
  expect(found(caller(), { journeys: [called({ triggers: ['api'] })] })).toEqual(['call journey “kyc”不许别的旅程发起。']);
});

test('rejects a call for each item of one that a customer cannot travel several times at once', () => {
  const journeys = [called({ reentry: { kind: 'once' } })];
  expect(found(caller(), { journeys })).toEqual([]);
  expect(found(caller(each), { journeys })).toEqual(['call journey “kyc”同一位客户不能同时办几份，名单里从第二项起都进不去。']);
});

test('rejects what it needs and does not get, and what it gets and does not take, each at its place', () => {
  expect(found(caller({ inputs: [] }))).toEqual(['call inputs 没有交给它必需的“name”。']);
  const inputs = [
    { name: 'name', value: '"x"' },
    { name: 'colour', value: '"red"' },
  ];
  expect(found(caller({ inputs }))).toEqual(['call inputs.1.name 那条旅程不收“colour”。']);
});
