import { test } from '@jest/globals';
import type { Trigger } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { stepUnreachable } from './step-unreachable.js';

const late: Trigger = { id: 'late', label: both('late'), when: { kind: 'timer', after: 'PT5M' }, interrupting: true };

const rows = faultRows(stepUnreachable, {
  accepts: {
    'steps that are all reached': draw('start > wait(PT1H) > end'),
    'a step reached by a trigger': draw('start > wait(PT1H) > end; wait -on.late-> end', { on: { wait: [late] } }),
    'nothing while there is no start: another rule says so': draw('wait(PT1H) > end'),
  },
  rejects: {
    'a step that nothing leads to': {
      drawing: draw('start > action -ok-> end; review=task -done-> end'),
      at: ['review'],
      says: '没有连线指向“review”',
      fixes: ['从“失败”连过来', '删除'],
    },
    'steps behind it, too': { drawing: draw('start > end; wait(PT1H) > set(#a) > end'), at: ['wait', 'set'] },
    'a step behind an outcome that is gone': { drawing: draw('start > wait(PT1H) -time-> end; wait -paid-> set(#a) > end'), at: ['set'] },
  },
});

test.each(rows)('%s', (_, prove) => prove());
