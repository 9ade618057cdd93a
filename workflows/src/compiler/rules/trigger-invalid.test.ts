import { test } from '@jest/globals';
import type { Graph, Trigger } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { triggerInvalid } from './trigger-invalid.js';

const late: Trigger = { id: 'late', label: both('late'), when: { kind: 'timer', after: 'PT5M' }, interrupting: true };
const on = (step: string, trigger: Trigger): Graph => draw(`start > ${step} > end`, { on: { [step.replace(/\(.*/, '')]: [trigger] } });

const rows = faultRows(triggerInvalid, {
  accepts: {
    'a deadline on a wait': on('wait(PT1H)', late),
    'an error of an action': on('action', { ...late, when: { kind: 'error', code: 'timeout' } }),
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
    'a side line': { drawing: on('wait(PT1H)', { ...late, interrupting: false }), at: ['wait on.late'], fixes: ['改为打断这一步'] },
  },
});

test.each(rows)('%s', (_, prove) => prove());
