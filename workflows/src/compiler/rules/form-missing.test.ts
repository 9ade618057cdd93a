import { test } from '@jest/globals';
import { draw, DRAWN_FORM, faultRows } from '../../testing/index.js';
import { formMissing } from './form-missing.js';

const rows = faultRows(formMissing, {
  accepts: { 'a task with a form of the drawing': draw('start > task -done-> end') },
  rejects: {
    'a touchpoint that has not chosen one': {
      drawing: draw('start > touch > end', { forms: [DRAWN_FORM], configs: { touch: { form: '' } } }),
      at: ['touch form'],
      says: '没有选表单',
      fixes: ['用“form”'],
    },
    'a form that was deleted': { drawing: draw('start > task > end', { forms: [] }), at: ['task form'], says: '已经删掉', fixes: [] },
    'a start by a form that is not chosen': {
      drawing: draw('start > end', { configs: { start: { triggers: ['form'] } } }),
      at: ['start form'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
