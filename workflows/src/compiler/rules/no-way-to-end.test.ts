import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { noWayToEnd } from './no-way-to-end.js';

const rows = faultRows(noWayToEnd, {
  accepts: {
    'a loop with a way out': draw('start > wait(PT1H, paid) -time-> wait; wait -paid-> end'),
    'a line that stops with an incident': draw('start > action -ok-> !; action -failed-> !'),
    'a loose end: another rule says so': draw('start > wait(PT1H)'),
  },
  rejects: {
    'a ring that nobody leaves': {
      drawing: draw('start > wait(PT1H) > set(#a) > wait; end'),
      at: ['start'],
      says: '出不来',
    },
    'a branch that runs into a ring': {
      drawing: draw('start > decision(true) -case1-> end; decision -else-> wait(PT1H) > set(#a) > wait'),
      at: ['wait'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
