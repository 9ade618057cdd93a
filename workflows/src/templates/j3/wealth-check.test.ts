import { describe, expect, test } from '@jest/globals';
import { PLAIN_CALENDAR } from '../../calendar/index.js';
import { check } from '../../compiler/index.js';
import { evaluate, evaluateCondition } from '../../expressions/index.js';
import { stepDefinition } from '../../steps/index.js';
import { nextOccurrence, type ScheduleSetting } from '../../steps/start/schedule.js';
import { AUDIENCE } from './staff.js';
import { wealthTemplate } from './wealth-check.js';

const graph = wealthTemplate();
const start = graph.steps[0]?.config as {
  readonly schedule: ScheduleSetting;
  readonly touches: string;
  readonly reentry: { readonly key: string };
};

describe('the quarterly wealth check', () => {
  test('begins on the first working day of a quarter, at nine', () => {
    const table = { ...PLAIN_CALENDAR, zone: 'Asia/Shanghai' };
    const clock = { zone: 'Asia/Shanghai', table };
    expect(nextOccurrence(start.schedule, '2026-07-20T00:00:00.000Z', clock)).toBe('2026-10-01T01:00:00.000Z');
    expect(nextOccurrence(start.schedule, '2027-04-10T00:00:00.000Z', clock)).toBe('2027-07-01T01:00:00.000Z');
    expect(
      nextOccurrence(start.schedule, '2026-12-20T00:00:00.000Z', {
        zone: 'Asia/Shanghai',
        table: { ...table, days: { '2027-01-01': 'holiday' } },
      }),
    ).toBe('2027-01-04T01:00:00.000Z');
  });

  test('lets a customer in once a quarter, and once for each shock', () => {
    const key = (now: string, shock: string | null) => evaluate(start.reentry.key, { vars: { shock }, customer: {}, event: {}, now });
    expect(key('2026-03-10T02:00:00.000Z', null)).toBe('2026-Q1');
    expect(key('2026-09-30T16:30:00.000Z', null)).toBe('2026-Q4');
    expect(key('2026-03-10T02:00:00.000Z', 'S-1')).toBe('S-1');
  });

  test('is set off by a shock for those who hold what it touches', () => {
    const touches = (holdings: readonly string[]) =>
      evaluateCondition(start.touches, { customer: { holdings: [...holdings] }, event: { product: 'F-300' } }).value;
    expect([touches(['F-300', 'D-1']), touches(['D-1'])]).toEqual([true, false]);
  });

  test('has nothing to complain of at a bank with its segment and its list of words', () => {
    const known = { segments: [{ code: AUDIENCE.segment, rule: AUDIENCE.rule }], wordLists: ['sales-banned'], calendars: [] };
    expect(check(graph, { known })).toEqual([]);
  });

  test('counts the goal from before the arms part, so that the control arm is counted too', () => {
    const goals = graph.steps.filter(({ config }) => config['kind'] === 'goal').map(({ id }) => id);
    expect(goals).toEqual(['goal-meeting', 'goal-rebalanced']);
    expect(stepDefinition('split')?.splits?.(graph.steps.find(({ id }) => id === 'arms')?.config ?? {})).toMatchObject([
      { outcome: 'told', share: 90, control: false },
      { outcome: 'control', share: 10, control: true },
    ]);
  });
});
