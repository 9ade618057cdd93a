import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { waitWithoutLimit } from './wait-without-limit.js';

const rows = faultRows(waitWithoutLimit, {
  accepts: {
    'a wait for a time': draw('start > wait(PT1H, paid) > end'),
    'a wait until a date': draw('start > wait(paid) > end', { configs: { wait: { until: 'now' } } }),
  },
  rejects: {
    'a wait for an event alone': {
      drawing: draw('start > wait(paid) -paid-> end'),
      at: ['wait duration'],
      says: '永远等下去',
      fixes: ['加上 7 天'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
