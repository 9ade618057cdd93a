import { test } from '@jest/globals';
import { both, draw, faultRows } from '../../testing/index.js';
import { queueMissing } from './queue-missing.js';

const self = { id: 'self', family: 'customer', label: both('self'), tryFor: 'P30D', tries: 1, channels: [] };
const remote = {
  id: 'remote',
  family: 'remote',
  label: both('remote'),
  tryFor: 'PT20M',
  tries: 2,
  channels: [],
  assignment: { kind: 'queue', queue: 'help' },
};

const rows = faultRows(queueMissing, {
  accepts: { 'a queue, and a manager with a queue behind': draw('start > task(help) -done-> review=task(rm) -done-> end') },
  rejects: {
    'a task without a queue': {
      drawing: draw('start > task > end', { configs: { task: { assignment: { kind: 'queue', queue: '' } } } }),
      at: ['task assignment.queue'],
      says: '没人看得到',
    },
    'nobody for a customer without a manager': {
      drawing: draw('start > task > end', { configs: { task: { assignment: { kind: 'relationship-manager', otherwise: ' ' } } } }),
      at: ['task assignment.otherwise'],
    },
    'a rung without a queue': {
      drawing: draw('start > touch > end', {
        configs: { touch: { ladder: [self, { ...remote, assignment: { kind: 'queue', queue: '' } }] } },
      }),
      at: ['touch ladder.1.assignment.queue'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
