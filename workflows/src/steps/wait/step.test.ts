import { describe, expect, test } from '@jest/globals';
import { both, planOf } from '../../testing/index.js';
import { stepDefinition } from '../index.js';

const wait = stepDefinition('wait');

describe('what a wait compiles to', () => {
  test('a time and an event, each with its way', () => {
    expect(planOf('start > wait(PT1H, paid) -time-> end; wait -paid-> done=end(paid)').instructions['wait']).toEqual({
      op: 'await',
      step: 'wait',
      timers: [{ afterMs: 3_600_000, way: { outcome: 'time', to: 'end' } }],
      events: [{ event: 'paid', since: 'step', assign: [], way: { outcome: 'paid', to: 'done' } }],
    });
  });

  test.each([
    ['before', -86_400_000],
    ['after', 86_400_000],
    [undefined, -86_400_000],
  ])('a date shifted %s it, and a way for a date already past', (shiftDirection, offsetMs) => {
    const config = { until: 'now', shift: 'P1D', ...(shiftDirection === undefined ? {} : { shiftDirection }) };
    const plan = planOf('start > wait -time-> end; wait -past-> late=end(late)', { configs: { wait: config } });
    expect(plan.instructions['wait']).toMatchObject({
      timers: [{ until: 'now', offsetMs, way: { outcome: 'time', to: 'end' }, past: { outcome: 'past', to: 'late' } }],
    });
  });

  test('an unshifted date is neither before nor after, not even by a minus zero', () => {
    const plan = planOf('start > wait -time-> end; wait -past-> end', { configs: { wait: { until: 'now' } } });
    expect(JSON.stringify(plan.instructions['wait'])).toContain('"offsetMs":0,');
    expect(plan.instructions['wait']).toMatchObject({ timers: [{ offsetMs: 0 }] });
  });

  test('how far back an event counts, and what is taken from it', () => {
    const events = [
      {
        id: 'paid',
        label: both('paid'),
        event: 'paid',
        match: 'event.amount > 1',
        since: 'P1D',
        assign: [{ name: 'amount', value: 'event.amount' }],
      },
    ];
    const plan = planOf('start > wait(PT1H) -time-> end; wait -paid-> end', {
      variables: { amount: 'number' },
      configs: { wait: { events } },
    });
    expect(plan.instructions['wait']).toMatchObject({
      events: [{ match: 'event.amount > 1', since: { ms: 86_400_000 }, assign: [{ name: 'amount', value: 'event.amount' }] }],
    });
    expect(plan.listens).toEqual(['paid']);
  });
});

test('says on its card what it waits for', () => {
  const say = (config: object, language: 'zh' | 'en') => wait?.describe({ events: [], ...config }, language);
  expect(
    say(
      {
        duration: 'PT30M',
        events: [{ id: 'back', label: { zh: '客户回来', en: 'customer came back' }, event: 'b', since: 'step', assign: [] }],
      },
      'zh',
    ),
  ).toBe('等 30 分，或 客户回来');
  expect(say({ until: 'vars.due', shift: 'P3D', shiftDirection: 'before' }, 'en')).toBe('Wait until 3 days before a date');
  expect(say({}, 'zh')).toBe('还没说等什么');
});

test('an event may not be called like the time', () => {
  const event = { id: 'time', label: both('a'), event: 'a', since: 'step', assign: [] };
  expect(wait?.issues({ duration: 'P1D', events: [{ ...event }] })).toHaveLength(1);
});
