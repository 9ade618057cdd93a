import { test } from '@jest/globals';
import type { Trigger } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { eventNameMissing } from './event-name-missing.js';

const late: Trigger = { id: 'late', label: both('late'), when: { kind: 'timer', after: 'PT5M' }, interrupting: true };

const rows = faultRows(eventNameMissing, {
  accepts: { 'events that are named': draw('start(event=opened) > wait(PT1H, paid) > end') },
  rejects: {
    'a wait for something unnamed': {
      drawing: draw('start > wait(PT1H) > end', {
        configs: { wait: { events: [{ id: 'e', label: both('e'), event: ' ', since: 'step', assign: [] }] } },
      }),
      at: ['wait events'],
      says: '永远等不到',
    },
    'a start that no event sets off': {
      drawing: draw('start > end', { configs: { start: { triggers: ['event'] } } }),
      at: ['start event'],
    },
    'a trigger without an event': {
      drawing: draw('start > wait(PT1H) > end', { on: { wait: [{ ...late, when: { kind: 'event', event: '' } }] } }),
      at: ['wait on.late.event'],
    },
    'an exit without an event': {
      drawing: draw('start > end', { exits: [{ id: 'x', label: both('x'), goal: false, event: '', outcome: 'x' }] }),
      at: ['journey exits.0.event'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
