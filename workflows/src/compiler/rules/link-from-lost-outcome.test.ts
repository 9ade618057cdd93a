import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { linkFromLostOutcome } from './link-from-lost-outcome.js';

const rows = faultRows(linkFromLostOutcome, {
  accepts: {
    'links of outcomes that are there': draw('start > wait(PT1H, paid) -time-> end; wait -paid-> end'),
    'a step whose settings are half-typed': draw('start > wait -time-> end; wait -paid-> end', { configs: { wait: { duration: 'P' } } }),
  },
  rejects: {
    'a link of an event that was deleted': {
      drawing: draw('start > wait(PT1H) -time-> end; wait -paid-> end'),
      at: ['wait outcome:paid'],
      fixes: ['删掉这条线'],
    },
    'a link of a trigger that was deleted': {
      drawing: draw('start > wait(PT1H) -time-> end; wait -on.late-> end'),
      at: ['wait outcome:on.late'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
