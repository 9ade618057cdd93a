import { test } from '@jest/globals';
import type { Trigger } from '../../graph/graph.js';
import { both, draw, DRAWN_FORM, faultRows } from '../../testing/index.js';
import { missingTranslation } from './missing-translation.js';

const late: Trigger = { id: 'late', label: both('late'), when: { kind: 'timer', after: 'PT5M' }, interrupting: true };

const rows = faultRows(missingTranslation, {
  accepts: { 'a journey in both languages': draw('start > wait(PT1H, paid) > touch > end') },
  rejects: {
    'a name without English': {
      drawing: draw('start > wait(PT1H) > end', { steps: { wait: { name: { zh: '等' } } } }),
      at: ['wait'],
      says: '会看到中文',
    },
    'a message without English': {
      drawing: draw('start > message > end', { configs: { message: { channels: [{ channel: 'sms', body: { zh: '您好' } }] } } }),
      at: ['message channels.0.body'],
    },
    'a case that has no name at all': {
      drawing: draw('start > decision > end', { configs: { decision: { cases: [{ id: 'a', label: { zh: '' }, when: 'true' }] } } }),
      at: ['decision cases.0.label'],
      says: '还没有写',
    },
    'a trigger, an exit, a form and the journey': {
      drawing: {
        ...draw('start > wait(PT1H) > end', {
          on: { wait: [{ ...late, label: { zh: '太晚' } }] },
          exits: [{ id: 'x', label: { zh: '走了' }, goal: false, event: 'x', outcome: 'x' }],
          forms: [{ ...DRAWN_FORM, title: { zh: '表' } }],
        }),
        name: { zh: '旅程' },
      },
      at: ['journey name', 'journey exits.0.label', 'journey forms.form', 'wait on.late.label'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
