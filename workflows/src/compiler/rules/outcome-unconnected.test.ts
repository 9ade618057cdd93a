import { test } from '@jest/globals';
import type { Trigger } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { outcomeUnconnected } from './outcome-unconnected.js';

const late: Trigger = { id: 'late', label: both('late'), when: { kind: 'timer', after: 'PT5M' }, interrupting: true };

const rows = faultRows(outcomeUnconnected, {
  accepts: {
    'outcomes that all lead somewhere': draw('start > action -ok-> end; action -failed-> end'),
    'an outcome drawn as stop and raise': draw('start > action -ok-> end; action -failed-> !'),
  },
  rejects: {
    'a failure that leads nowhere': {
      drawing: draw('start > action -ok-> end'),
      at: ['action outcome:failed'],
      says: '“失败”没有去处',
      fixes: ['停下并报异常', '连到“end”'],
    },
    'a start that leads nowhere': { drawing: draw('start; end'), at: ['start outcome:next'] },
    'a trigger that leads nowhere': { drawing: draw('start > wait(PT1H) > end', { on: { wait: [late] } }), at: ['wait outcome:on.late'] },
    'every outcome of a decision and its otherwise': {
      drawing: draw('start > decision(big: vars.a > 1); end', { variables: { a: 'number' } }),
      at: ['decision outcome:big', 'decision outcome:else'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
