import { test } from '@jest/globals';
import type { JsonObject } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { chainNeverReaches } from './chain-never-reaches.js';

const task = (config: JsonObject) => draw('start > task(help) > end', { configs: { task: { expires: 'P1D', ...config } } });
const group = (id: string, within?: string): JsonObject => ({
  ...{ id, label: both(id), assignment: { kind: 'queue', queue: id } },
  ...(within === undefined ? {} : { within }),
});

const rows = faultRows(chainNeverReaches, {
  accepts: {
    'no chain': task({}),
    'groups that each have their time, the last one for good': task({ claimWithin: 'PT1H', chain: [group('b', 'PT1H'), group('c')] }),
    'a group that is asked when the deadline passes': task({
      chain: [group('b')],
      deadline: 'PT4H',
      atDeadline: [{ id: 'x', kind: 'reassign', to: 'next-group' }],
    }),
  },
  rejects: {
    'a first group without a time': {
      drawing: task({ chain: [group('b')] }),
      at: ['task claimWithin'],
      says: '永远轮不到',
      fixes: ['30 分钟没人领就找下一组'],
    },
    'a second group without a time': {
      drawing: task({ claimWithin: 'PT1H', chain: [group('b'), group('c')] }),
      at: ['task chain.0.within'],
    },
    'times that together are longer than the task lives': {
      drawing: task({ claimWithin: 'PT20H', chain: [group('b', 'PT4H'), group('c')] }),
      at: ['task chain.0.within'],
      says: '过期了',
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
