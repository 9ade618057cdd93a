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

const bankDay = { days: 'working', from: '09:00', to: '17:00' };
const timersOf = (config: object, settings: object = {}) => {
  const instruction = planOf('start > wait', {
    configs: { wait: { ...config, events: [] } },
    steps: { wait: { raises: ['time', 'past'] } },
    settings,
  }).instructions['wait'];
  return instruction?.op === 'await' ? instruction.timers : [];
};

describe('a wait that only the calendar can tell', () => {
  test.each([
    ['working days', { duration: { amount: 3, unit: 'days' } }, { afterMs: 0, by: { working: { amount: 3, unit: 'days' } } }],
    ['working hours', { duration: { amount: 4, unit: 'hours' } }, { afterMs: 0, by: { working: { amount: 4, unit: 'hours' } } }],
    ['a window alone', { windows: [bankDay] }, { afterMs: 0, by: { windows: [bankDay] } }],
    ['a length, then a window', { duration: 'P1D', windows: [bankDay] }, { afterMs: 0, by: { plain: 'P1D', windows: [bankDay] } }],
    ['a day and a time of it', { duration: 'P1D', atTime: '09:00' }, { afterMs: 0, by: { plain: 'P1D', atTime: '09:00' } }],
    ['the next time it is so late', { atTime: '09:00' }, { afterMs: 0, by: { atTime: '09:00' } }],
    [
      'working days before a date',
      { until: 'now', shift: { amount: 3, unit: 'days' } },
      { until: 'now', offsetMs: 0, by: { working: { amount: -3, unit: 'days' } } },
    ],
    [
      'working days after a date, at a time',
      { until: 'now', shift: { amount: 1, unit: 'days' }, shiftDirection: 'after', atTime: '10:00' },
      { until: 'now', offsetMs: 0, by: { working: { amount: 1, unit: 'days' }, atTime: '10:00' } },
    ],
    [
      'days before a date, in a window',
      { until: 'now', shift: 'P2D', windows: [bankDay] },
      { until: 'now', offsetMs: 0, by: { plain: '-P2D', windows: [bankDay] } },
    ],
    ['a date in another zone', { until: 'now', zone: 'Europe/London' }, { until: 'now', offsetMs: 0, by: { zone: 'Europe/London' } }],
    [
      'another calendar',
      { windows: [bankDay], calendar: 'centre', zone: 'Asia/Tokyo' },
      { afterMs: 0, by: { calendar: 'centre', zone: 'Asia/Tokyo', windows: [bankDay] } },
    ],
  ])('%s', (_, config, timer) => {
    expect(timersOf(config)).toMatchObject([timer]);
  });

  test('does not ask for a plain length, whatever calendar it names', () => {
    expect(timersOf({ duration: 'P1D', calendar: 'centre', windows: [] })).toEqual([
      { afterMs: 86_400_000, way: { outcome: 'time', to: null } },
    ]);
  });

  test('goes by the calendar of the journey unless it names another', () => {
    const settings = { calendar: 'centre' };
    expect(timersOf({ windows: [bankDay] }, settings)).toMatchObject([{ by: { calendar: 'centre' } }]);
    expect(timersOf({ windows: [bankDay], calendar: 'bank' }, settings)).toMatchObject([{ by: { calendar: 'bank' } }]);
  });

  test('may be left at once when a window is open: a loop through it does not rest', () => {
    const config = { windows: [bankDay], events: [] };
    expect(wait?.passes(config)).toContain('time');
    expect(wait?.passes({ ...config, duration: 'P1D' })).not.toContain('time');
  });
});

test.each([
  [{ duration: { amount: 0, unit: 'days' } }, 'duration'],
  [{ duration: 'soon' }, 'duration'],
  [{ shift: { amount: 1, unit: 'weeks' } }, 'shift'],
  [{ atTime: '24:00' }, 'atTime'],
  [{ zone: 'Asia/Atlantis' }, 'zone'],
  [{ windows: [{ days: 'every', from: '9', to: '17:00' }] }, 'windows.0.from'],
])('%j cannot be read', (config, field) => {
  expect(wait?.issues({ events: [], ...config }).map(({ path }) => path.join('.'))).toEqual([field]);
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
  const working = { duration: { amount: 3, unit: 'days' } };
  expect([say(working, 'zh'), say(working, 'en')]).toEqual(['等 3 个工作日', 'Wait 3 working days']);
  expect([say({ windows: [bankDay] }, 'zh'), say({ windows: [bankDay] }, 'en')]).toEqual([
    '等 到工作日 9:00–17:00',
    'Wait until working days 9:00–17:00',
  ]);
  const finer = { ...working, atTime: '09:30', windows: [bankDay] };
  expect([say(finer, 'zh'), say(finer, 'en')]).toEqual([
    '等 3 个工作日，到 9:30、工作日 9:00–17:00',
    'Wait 3 working days, at 9:30, working days 9:00–17:00',
  ]);
  expect(say({ until: 'now', shift: { amount: 2, unit: 'days' } }, 'zh')).toBe('等 到日期前 2 个工作日');
});

test('an event may not be called like the time', () => {
  const event = { id: 'time', label: both('a'), event: 'a', since: 'step', assign: [] };
  expect(wait?.issues({ duration: 'P1D', events: [{ ...event }] })).toHaveLength(1);
});
