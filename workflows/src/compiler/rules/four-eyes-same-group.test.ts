import { test } from '@jest/globals';
import type { JsonObject } from '../../graph/graph.js';
import { draw, faultRows } from '../../testing/index.js';
import { fourEyesSameGroup } from './four-eyes-same-group.js';

const task = (assignment: JsonObject, reviewers: JsonObject, fourEyes = 'always') =>
  draw('start > task(help) > end', { configs: { task: { assignment, reviewers, fourEyes } } });
const queue = (name: string): JsonObject => ({ kind: 'queue', queue: name });
const manager: JsonObject = { kind: 'relationship-manager', otherwise: 'help' };
const staff = (...names: readonly string[]): JsonObject => ({ kind: 'staff', staff: names, otherwise: 'help' });
const computed: JsonObject = { kind: 'computed', value: 'vars.who', otherwise: 'help' };

const rows = faultRows(fourEyesSameGroup, {
  accepts: {
    'another queue': task(queue('help'), queue('seniors')),
    'nobody who checks': task(queue('help'), queue('help'), 'never'),
    'the manager of the institution above': task(
      { kind: 'institution', level: 'own', who: 'manager', otherwise: 'help' },
      { kind: 'institution', level: 'above', who: 'manager', otherwise: 'help' },
    ),
  },
  rejects: {
    'the same queue': { drawing: task(queue('help'), queue('help')), at: ['task reviewers'], says: '互相复核' },
    'the least busy of the same queue': {
      drawing: task(queue('help'), { kind: 'least-loaded', queue: 'help' }),
      at: ['task reviewers'],
      says: '互相复核',
    },
    'the customer’s one manager': { drawing: task(manager, manager), at: ['task reviewers'], says: '永远复核不了' },
    'one person by name': { drawing: task(staff('lin'), staff('lin')), at: ['task reviewers'], says: '永远复核不了' },
    'the same few people': { drawing: task(staff('lin', 'wu'), staff('wu', 'lin')), at: ['task reviewers'], says: '互相复核' },
    'the same formula': { drawing: task(computed, computed), at: ['task reviewers'], says: '互相复核' },
  },
});

test.each(rows)('%s', (_, prove) => prove());
