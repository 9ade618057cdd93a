import { test } from '@jest/globals';
import type { JsonObject } from '../../graph/graph.js';
import { draw, faultRows } from '../../testing/index.js';
import { slaGoalAfterDeadline } from './sla-goal-after-deadline.js';

const task = (config: JsonObject) => draw('start > task(help) > end', { configs: { task: config } });
const days = (amount: number) => ({ amount, unit: 'days' });

const rows = faultRows(slaGoalAfterDeadline, {
  accepts: {
    'a goal before the deadline': task({ goal: 'PT2H', deadline: 'PT4H' }),
    'times on different clocks, which cannot be compared': task({ goal: { amount: 9, unit: 'hours' }, deadline: days(1) }),
    'a deadline alone': task({ deadline: days(3) }),
  },
  rejects: {
    'a goal after the deadline': {
      drawing: task({ goal: days(3), deadline: days(1) }),
      at: ['task goal'],
      says: '过了时限',
      fixes: ['两个对换'],
    },
    'a goal at the deadline': { drawing: task({ goal: 'PT4H', deadline: 'PT4H' }), at: ['task goal'], fixes: [] },
  },
});

test.each(rows)('%s', (_, prove) => prove());
