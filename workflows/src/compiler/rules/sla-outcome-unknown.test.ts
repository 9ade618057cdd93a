import { test } from '@jest/globals';
import type { JsonObject } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { slaOutcomeUnknown } from './sla-outcome-unknown.js';

const task = (config: JsonObject) => draw('start > task(help) > end', { configs: { task: { deadline: 'PT4H', ...config } } });
const leave = (outcome?: string): JsonObject => ({ id: 'a', kind: 'leave', ...(outcome === undefined ? {} : { outcome }) });

const rows = faultRows(slaOutcomeUnknown, {
  accepts: {
    'leaving as expired': task({ atDeadline: [leave()] }),
    'leaving by a way to complete': task({ completions: [{ code: 'partly', label: both('partly') }], atDeadline: [leave('partly')] }),
  },
  rejects: {
    'leaving by a way that was taken away': {
      drawing: task({ atDeadline: [leave('expired'), { ...leave('partly'), id: 'b' }] }),
      at: ['task atDeadline.1.outcome'],
      says: '已经没有了',
      fixes: ['改走“超时”'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
