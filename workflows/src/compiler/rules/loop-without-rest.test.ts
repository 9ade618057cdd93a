import { test } from '@jest/globals';
import { both, draw, faultRows } from '../../testing/index.js';
import { loopWithoutRest } from './loop-without-rest.js';

const rows = faultRows(loopWithoutRest, {
  accepts: {
    'a loop that waits': draw('start > action -ok-> end; action -failed-> wait(PT10M) > action'),
    'a loop through a task': draw('start > task -done-> end; task -returned-> set(#again) > task; task -expired-> end'),
  },
  rejects: {
    'a retry without a pause': {
      drawing: draw('start > action -ok-> end; action -failed-> set(#again) > action'),
      at: ['action'],
      says: '这 2 步之间没有等待或触点',
      fixes: ['在“action”前等 10 分'],
    },
    'a step that leads to itself': {
      drawing: draw('start > action -ok-> end; action -failed-> action'),
      at: ['action'],
      says: '连回了自己',
    },
    'a wait that may be past at once': {
      drawing: draw('start > wait -time-> end; wait -past-> wait', { configs: { wait: { until: 'now' } } }),
      at: ['wait'],
    },
    'a wait for an event that may have come before': {
      drawing: draw('start > wait(PT1H) -time-> end; wait -paid-> wait', {
        configs: { wait: { events: [{ id: 'paid', label: both('paid'), event: 'paid', since: 'entry', assign: [] }] } },
      }),
      at: ['wait'],
    },
    'each of two loops': {
      drawing: draw('start > set(#a) > a=action -ok-> b=action -ok-> end; a -failed-> set; b -failed-> b'),
      at: ['b', 'set'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
