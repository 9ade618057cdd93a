import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { linkIntoStart } from './link-into-start.js';

const rows = faultRows(linkIntoStart, {
  accepts: { 'a loop to the step after the start': draw('start > wait(PT1H, paid) -time-> wait; wait -paid-> end') },
  rejects: {
    'a loop to the start': {
      drawing: draw('start > wait(PT1H, paid) -time-> start; wait -paid-> end'),
      at: ['wait outcome:time'],
      fixes: ['连到它后面那一步'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
