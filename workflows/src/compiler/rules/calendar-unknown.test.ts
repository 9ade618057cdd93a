import { expect, test } from '@jest/globals';
import type { Graph, JourneySettings, TriggerWhen } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { check } from '../check.js';
import { compile } from '../compile.js';
import type { Rule } from '../rule.js';
import { calendarUnknown } from './calendar-unknown.js';

/** The rule as asked by somebody who knows two calendars. */
const known = { calendars: ['bank', 'centre'] };
const rule: Rule = {
  ...calendarUnknown,
  step: (step, drawing) => calendarUnknown.step?.(step, { ...drawing, known }) ?? [],
  journey: (drawing) => calendarUnknown.journey?.({ ...drawing, known }) ?? [],
};

const wait = (calendar: string): Graph =>
  draw('start > wait > end', { configs: { wait: { duration: { amount: 1, unit: 'days' }, calendar } } });
const journey = (settings: Partial<JourneySettings>): Graph => draw('start > end', { settings });
const trigger = (when: Partial<Extract<TriggerWhen, { kind: 'timer' }>>): Graph =>
  draw('start > wait(PT1H) > end', {
    on: { wait: [{ id: 'late', label: both('late'), when: { kind: 'timer', after: 'PT5M', ...when }, interrupting: true }] },
  });

const rows = faultRows(rule, {
  accepts: {
    'a calendar that is there': wait('centre'),
    'the bank’s own': wait('bank'),
    'a journey by a calendar that is there': journey({ calendar: 'centre' }),
    'a trigger by one that is there': trigger({ by: { calendar: 'centre', atTime: '09:00' } }),
  },
  rejects: {
    'a step by an unknown one': { drawing: wait('moon'), at: ['wait calendar'], says: '没有这本日历', fixes: ['改用默认的日历'] },
    'a journey by an unknown one': { drawing: journey({ calendar: 'moon' }), at: ['journey calendar'], fixes: ['改用默认的日历'] },
    'a trigger by an unknown one': { drawing: trigger({ by: { calendar: 'moon', atTime: '09:00' } }), at: ['wait on.late'] },
    'a repetition by an unknown one': {
      drawing: trigger({ repeat: { every: 'P1D', by: { calendar: 'moon', atTime: '09:00' } } }),
      at: ['wait on.late'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());

test('keeps silent where nobody knows what calendars there are, and speaks where they are told', () => {
  const codes = (problems: ReturnType<typeof check>) => problems.map(({ code }) => code).filter((code) => code === 'calendar-unknown');
  expect(codes(check(wait('moon')))).toEqual([]);
  expect(codes(check(wait('moon'), { known }))).toEqual(['calendar-unknown']);
  const compiled = compile(wait('moon'), known);
  expect('problems' in compiled && codes(compiled.problems)).toEqual(['calendar-unknown']);
});
