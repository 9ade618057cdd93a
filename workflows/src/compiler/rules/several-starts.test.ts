import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { severalStarts } from './several-starts.js';

const rows = faultRows(severalStarts, {
  accepts: { 'one start that is set off in several ways': draw('start > end', { configs: { start: { triggers: ['api', 'manual'] } } }) },
  rejects: {
    'a second and a third start': {
      drawing: draw('start > end; start2 > end; start3 > end'),
      at: ['start2', 'start3'],
      says: '多出来的',
      fixes: ['删除'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
