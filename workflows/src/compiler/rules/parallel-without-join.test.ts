import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { parallelWithoutJoin } from './parallel-without-join.js';

const rows = faultRows(parallelWithoutJoin, {
  accepts: {
    'a parallel that a join closes': draw('start > parallel(a, b) -a-> join(parallel) > end; parallel -b-> join'),
    'one in another, each with its own': draw(
      `start > parallel(a, b) -a-> inner=parallel(c, d) -c-> j1=join(inner) > j2=join(parallel) > end; inner -d-> j1; parallel -b-> j2`,
    ),
  },
  rejects: {
    'branches that never become one again': {
      drawing: draw('start > parallel(a, b) -a-> end; parallel -b-> end2=end(other)'),
      at: ['parallel'],
      says: '没有汇合',
      fixes: ['加上汇合'],
    },
    'a join of another parallel': {
      drawing: draw('start > p=parallel(a, b) -a-> q=parallel(c, d) -c-> j=join(p) > end; q -d-> j; p -b-> j'),
      at: ['q'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
