import { test } from '@jest/globals';
import type { JsonObject } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { checklistEmpty } from './checklist-empty.js';

const task = (config: JsonObject) => draw('start > task(help) > end', { configs: { task: config } });

const rows = faultRows(checklistEmpty, {
  accepts: {
    'no checklist': task({}),
    'a checklist with an item': task({ checklistOpen: true, checklist: [{ id: 'a', label: both('a'), evidence: 'photo' }] }),
  },
  rejects: {
    'a checklist without items': {
      drawing: task({ checklistOpen: true }),
      at: ['task checklist'],
      says: '什么都不查',
      fixes: ['不用清单'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
