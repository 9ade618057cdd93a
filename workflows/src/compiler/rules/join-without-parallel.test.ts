import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { joinWithoutParallel } from './join-without-parallel.js';

const rows = faultRows(joinWithoutParallel, {
  accepts: {
    'a join of its parallel': draw('start > parallel(a, b) -a-> join(parallel) > end; parallel -b-> join'),
  },
  rejects: {
    'a join that names nothing, where one parallel is still open': {
      drawing: draw('start > parallel(a, b) -a-> join > end; parallel -b-> join', { configs: { join: { of: '' } } }),
      at: ['join of'],
      says: '没说汇合哪几条线',
      fixes: ['汇合“parallel”的线'],
    },
    'a join that names a step which does not split': {
      drawing: draw('start > wait(PT1H) > join(wait) > end'),
      at: ['join of'],
      fixes: [],
    },
    'a second join of one parallel': {
      drawing: draw('start > parallel(a, b) -a-> j1=join(parallel) > end; parallel -b-> j2=join(parallel) > end'),
      at: ['j2 of'],
      says: '只能有一个',
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
