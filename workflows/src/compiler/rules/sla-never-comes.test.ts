import { test } from '@jest/globals';
import type { JsonObject } from '../../graph/graph.js';
import { draw, faultRows } from '../../testing/index.js';
import { slaNeverComes } from './sla-never-comes.js';

const task = (config: JsonObject) => draw('start > task(help) > end', { configs: { task: { expires: 'P5D', ...config } } });
const tell = [{ id: 'a', kind: 'notify' }];

const rows = faultRows(slaNeverComes, {
  accepts: {
    'times before it expires': task({ goal: 'PT4H', deadline: { amount: 3, unit: 'days' }, repeat: 'PT4H', atRepeat: tell }),
    'a task without times': task({}),
  },
  rejects: {
    'a deadline that comes after it has expired': {
      drawing: task({ deadline: 'P7D' }),
      at: ['task deadline'],
      says: '任务先过期了',
    },
    'so many working days that it must have expired': { drawing: task({ goal: { amount: 5, unit: 'days' } }), at: ['task goal'] },
    'something that happens at a time which is not set': { drawing: task({ atGoal: tell }), at: ['task goal'], says: '却没有设时间' },
    'repetitions without a deadline': {
      drawing: task({ repeat: 'PT4H' }),
      at: ['task repeat'],
      fixes: ['加上时限 1 个工作日'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
