import { test } from '@jest/globals';
import type { JsonObject } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { reassignWithoutGroup } from './reassign-without-group.js';

const task = (config: JsonObject) => draw('start > task(help) > end', { configs: { task: { deadline: 'PT4H', ...config } } });
const reassign = (to?: string): JsonObject => ({ id: 'a', kind: 'reassign', ...(to === undefined ? {} : { to }) });
const group = { id: 'g', label: both('g'), assignment: { kind: 'queue', queue: 'second' } };

const rows = faultRows(reassignWithoutGroup, {
  accepts: {
    'the next of two groups': task({ chain: [group], atDeadline: [reassign('next-group')] }),
    'the manager': task({ atDeadline: [reassign('manager')] }),
  },
  rejects: {
    'the next of one group': {
      drawing: task({ atDeadline: [reassign()] }),
      at: ['task atDeadline.0.to'],
      says: '没有下一组',
      fixes: ['改派给机构负责人'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
