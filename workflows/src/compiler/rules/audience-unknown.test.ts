import { expect, test } from '@jest/globals';
import { both, draw, faultRows } from '../../testing/index.js';
import { drawingOf } from '../drawing.js';
import { audienceUnknown } from './audience-unknown.js';

const audience = { segment: 'wealth', label: both('wealth'), rule: 'customer.balance > 1.0' };
const graph = (config: object = {}) => draw('start > end', { configs: { start: { triggers: ['audience'], audience, ...config } } });
const found = (drawn: ReturnType<typeof graph>, codes: readonly string[]) => {
  const drawing = drawingOf(drawn, { segments: codes.map((code) => ({ code, rule: 'true' })) });
  return drawn.steps
    .flatMap((step) => audienceUnknown.step?.(step, drawing) ?? [])
    .map(({ step, field }) => `${step ?? ''} ${field ?? ''}`);
};

const rows = faultRows(audienceUnknown, { accepts: { 'any segment, where nobody knows what the bank has': graph() }, rejects: {} });
test.each(rows)('%s', (_, prove) => prove());

test('accepts a segment that the bank has, and one that is chosen and not used', () => {
  expect(found(graph(), ['wealth'])).toEqual([]);
  expect(found(graph({ triggers: ['api'] }), [])).toEqual([]);
});

test('rejects one that it does not have', () => {
  expect(found(graph(), ['vip'])).toEqual(['start audience.rule']);
});
