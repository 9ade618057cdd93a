import { expect, test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { drawingOf } from '../drawing.js';
import { knownJourney } from '../known-journey.js';
import { callOutcomeUnknown } from './call-outcome-unknown.js';

const caller = (...outcomes: readonly string[]) =>
  draw(
    `start > call(kyc, ${outcomes.join(', ')}) -completed-> end; call -failed-> lost=end(lost); ${outcomes.map((one) => `call -${one}-> end`).join('; ')}`,
  );
const exits = [{ id: 'x', label: { zh: '还清' }, goal: false, event: 'paid', outcome: 'paid' }];
const journeys = [knownJourney('kyc', draw('start > decision(a: true) -a-> end(verified); decision -else-> no=end(rejected)', { exits }))];

function found(graph: ReturnType<typeof caller>): readonly string[] {
  const drawing = drawingOf(graph, { journeys });
  return graph.steps
    .flatMap((step) => callOutcomeUnknown.step?.(step, drawing) ?? [])
    .map(({ severity, field, message }) => `${severity} ${field ?? ''} ${message.zh}`);
}

const rows = faultRows(callOutcomeUnknown, {
  accepts: { 'any result, where nobody knows what is published': caller('passed') },
  rejects: {},
});
test.each(rows)('%s', (_, prove) => prove());

test('accepts results of ends and exits, and that it was stopped or grew too old', () => {
  expect(found(caller('verified', 'paid', 'cancelled'))).toEqual([]);
});

test('warns of one that it never comes to', () => {
  expect(found(caller('verified', 'passed'))).toEqual(['warning outcomes.1.code “kyc”没有以“passed”结束的地方，这条路走不到。']);
});
