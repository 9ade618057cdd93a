import { test } from '@jest/globals';
import type { JsonObject } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { readingLimitsCrossed } from './reading-limits-crossed.js';

const reading = (limits: JsonObject) =>
  draw('start > task(help) > end', {
    configs: { task: { checklist: [{ id: 'cold', label: both('cold'), evidence: 'reading', ...limits }] } },
  });

const rows = faultRows(readingLimitsCrossed, {
  accepts: {
    'limits in order': reading({ minimum: 16, maximum: 28 }),
    'one value': reading({ minimum: 1, maximum: 1 }),
    'one limit': reading({ minimum: 16 }),
  },
  rejects: {
    'a minimum above the maximum': {
      drawing: reading({ minimum: 28, maximum: 16 }),
      at: ['task checklist.0.minimum'],
      says: '永远勾不上',
      fixes: ['两个对换'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
