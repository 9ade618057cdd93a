import { test } from '@jest/globals';
import type { DueRule } from '../../calendar/due-rule.js';
import type { Graph, Trigger } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { triggerInvalid } from './trigger-invalid.js';

const late: Trigger = { id: 'late', label: both('late'), when: { kind: 'timer', after: 'PT5M' }, interrupting: true };
const on = (step: string, trigger: Trigger): Graph => draw(`start > ${step} > end`, { on: { [step.replace(/\(.*/, '')]: [trigger] } });

const rows = faultRows(triggerInvalid, {
  accepts: {
    'a deadline on a wait': on('wait(PT1H)', late),
    'an error of an action': on('action', { ...late, when: { kind: 'error', code: 'timeout' } }),
    'a side line': on('wait(PT1H)', { ...late, interrupting: false }),
    'a side line that starts every two working hours, three times': on('wait(PT1H)', {
      ...late,
      when: {
        kind: 'timer',
        after: 'PT0S',
        by: { working: { amount: 1, unit: 'days' }, atTime: '08:00', plain: '-P1M', zone: 'Europe/Zurich' },
        repeat: { every: 'PT0S', by: { working: { amount: 2, unit: 'hours' } }, times: 3 },
      },
      interrupting: false,
    }),
  },
  rejects: {
    'a trigger on a step that is passed at once': {
      drawing: on('set(#a)', late),
      at: ['set on.late'],
      says: '没有机会动',
      fixes: ['去掉这个触发器'],
    },
    'a time that cannot be read': {
      drawing: on('wait(PT1H)', { ...late, when: { kind: 'timer', after: 'soon' } }),
      at: ['wait on.late'],
      says: '读不出来',
    },
    'an error on a step that calls nothing': {
      drawing: on('wait(PT1H)', { ...late, when: { kind: 'error', code: 'x' } }),
      at: ['wait on.late'],
      fixes: ['去掉这个触发器'],
    },
    'an error without a code': { drawing: on('action', { ...late, when: { kind: 'error', code: '' } }), at: ['action on.late'] },
    'a repetition of what happens once': {
      drawing: on('wait(PT1H)', { ...late, when: { kind: 'timer', after: 'PT5M', repeat: { every: 'PT1H' } } }),
      at: ['wait on.late'],
      says: '只动一次',
      fixes: ['去掉重复'],
    },
    'a repetition without a pause': {
      drawing: on('wait(PT1H)', { ...late, when: { kind: 'timer', after: 'PT5M', repeat: { every: 'PT1S' } }, interrupting: false }),
      at: ['wait on.late'],
      fixes: ['至少隔 1 分钟'],
    },
    'a repetition that cannot be read': {
      drawing: on('wait(PT1H)', { ...late, when: { kind: 'timer', after: 'PT5M', repeat: { every: 'often' } }, interrupting: false }),
      at: ['wait on.late'],
      says: '读不出来',
    },
    ...Object.fromEntries(
      Object.entries({
        'a time of day': { atTime: '25:00' },
        'a length': { plain: 'soon' },
        'a zone': { zone: 'Moon/Base' },
        'a window': { windows: [{ days: 'every', from: '8', to: '20:00' }] },
      } satisfies Readonly<Record<string, DueRule>>).map(([what, by]) => [
        `a calendar rule with ${what} that cannot be read`,
        { drawing: on('wait(PT1H)', { ...late, when: { kind: 'timer', after: 'PT5M', by } }), at: ['wait on.late'], says: '日历规则' },
      ]),
    ),
  },
});

test.each(rows)('%s', (_, prove) => prove());
