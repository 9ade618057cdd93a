import { expect, test } from '@jest/globals';
import { draw, planOf } from '../../testing/index.js';
import { stepDefinition } from '../index.js';

const start = stepDefinition('start');

test('an instance goes straight on to the first step', () => {
  expect(planOf('start > end').instructions['start']).toEqual({ op: 'go', step: 'start', way: { outcome: 'next', to: 'end' } });
});

test('says on its card who sets it off and who may enter again', () => {
  const say = (config: object, language: 'zh' | 'en') => start?.describe({ ...start.initial, ...config }, language);
  expect(say({ triggers: ['api', 'manual'] }, 'zh')).toBe('渠道接口或员工手动，30 天内只进一次');
  expect(say({ triggers: ['event'], event: 'a', reentry: { kind: 'once' } }, 'en')).toBe('Event, once for a customer');
  expect(say({ reentry: { kind: 'per-key', key: 'vars.order' } }, 'zh')).toBe('渠道接口，一笔业务进一次');
});

test('tells the checker what it brings, what it listens to and what it computes', () => {
  const [step] = draw('start(event=opened, amount) > end', {
    configs: { start: { match: 'event.amount > 1', eligible: 'customer.tier == "vip"', reentry: { kind: 'per-key', key: 'event.order' } } },
  }).steps;
  const facts = start?.facts(step?.config ?? {});
  expect(facts).toMatchObject({ writes: ['amount'], listens: [{ path: 'event', event: 'opened' }], forms: [] });
  expect(facts?.expressions.map(({ path, also }) => [path, also])).toEqual([
    ['match', ['event']],
    ['eligible', []],
    ['reentry.key', ['event']],
  ]);
});
