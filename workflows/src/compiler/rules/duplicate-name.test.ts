import { test } from '@jest/globals';
import { both, draw, faultRows } from '../../testing/index.js';
import { duplicateName } from './duplicate-name.js';

const rows = faultRows(duplicateName, {
  accepts: { 'steps with different names': draw('start > wait(PT1H) > end') },
  rejects: {
    'three steps of one name': {
      drawing: draw('start > a=wait(PT1H) > b=wait(PT2H) > c=wait(PT3H) > end', {
        steps: { b: { name: both('a') }, c: { name: both('a') } },
      }),
      at: ['b', 'c'],
      says: '分不清',
      fixes: ['改叫“a 2”'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
