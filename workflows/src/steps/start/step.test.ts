import { describe, expect, test } from '@jest/globals';
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
  // Who may enter is asked of what they bring.
  expect(facts?.expressions.map(({ afterOwn = false }) => afterOwn)).toEqual([false, true, true]);
});

describe('a start that nobody asks for by hand', () => {
  const facts = (config: object) => start?.facts({ ...start.initial, ...config });
  const audience = { segment: 'wealth', label: { zh: '财富客户', en: 'Wealth' }, rule: 'customer.balance > 1.0' };
  const schedule = { every: 'quarter', day: 'first-working', at: '09:00', holidays: 'keep', calendar: 'branch' };

  test('says on its card when it comes, and for whom', () => {
    const say = (config: object) => start?.describe({ ...start.initial, ...config }, 'zh');
    expect(say({ triggers: ['schedule'], schedule, perDay: 200 })).toBe('每季度第一个工作日 9:00，30 天内只进一次，一天最多 200 位');
    expect(say({ triggers: ['audience'], audience, crossing: 'leave', inAll: 5 })).toBe('离开“财富客户”，30 天内只进一次，总共最多 5 位');
  });

  test('asks for what its way in lacks, and for nothing of the other ways', () => {
    const lacks = (config: object) => facts(config)?.missing?.map(({ path }) => path);
    expect(lacks({ triggers: ['schedule'] })).toEqual(['schedule', 'audience']);
    expect(lacks({ triggers: ['schedule'], schedule, over: 'institutions' })).toEqual([]);
    expect(lacks({ triggers: ['schedule'], schedule, over: 'institutions', institutions: [] })).toEqual(['institutions']);
    expect(lacks({ triggers: ['audience'] })).toEqual(['audience']);
    expect(lacks({ triggers: ['api'] })).toEqual([]);
  });

  test('tells the checker its calendar, its events, and the rule of the audience that it goes by', () => {
    expect(facts({ triggers: ['schedule'], schedule, audience })).toMatchObject({
      calendars: [{ path: 'schedule.calendar', code: 'branch' }],
    });
    expect(facts({ triggers: ['broadcast'], businessEvent: 'shock', touches: 'event.product in customer.holdings' })).toMatchObject({
      listens: [{ path: 'businessEvent', event: 'shock' }],
      expressions: [{ path: 'touches', also: ['event'] }],
    });
    expect(start?.pins({ ...start.initial, triggers: ['audience'], audience })).toEqual([
      { path: 'audience.rule', code: 'wealth', rule: 'customer.balance > 1.0' },
    ]);
    expect(start?.pins({ ...start.initial, audience })).toEqual([]);
  });

  test('tells other journeys how it is entered', () => {
    expect(start?.entrance({ ...start.initial, triggers: ['call'], reentry: { kind: 'per-key', key: 'vars.a' }, perDay: 3 })).toEqual({
      ...{ callable: true, perCase: true, inputs: [], caps: [{ path: 'perDay', most: 3 }] },
    });
  });
});
