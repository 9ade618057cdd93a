import { test } from '@jest/globals';
import type { JsonObject } from '../../graph/graph.js';
import { draw, faultRows } from '../../testing/index.js';
import { taskWithoutDeadline } from './task-without-deadline.js';

const task = (config: JsonObject) => draw('start > task(help) > end', { configs: { task: config } });

const rows = faultRows(taskWithoutDeadline, {
  accepts: {
    'a task of a day': task({ expires: 'P1D' }),
    'a long one with a deadline': task({ expires: 'P30D', deadline: { amount: 3, unit: 'days' } }),
    'a long one with a goal': task({ expires: 'P30D', goal: 'PT4H' }),
  },
  rejects: {
    'a task that may lie for a month': {
      drawing: task({ expires: 'P30D' }),
      at: ['task deadline'],
      says: '放着没人知道',
      fixes: ['加上时限 1 个工作日'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
