import { test } from '@jest/globals';
import { both, draw, faultRows } from '../../testing/index.js';
import { endOutcomeClash } from './end-outcome-clash.js';

const rows = faultRows(endOutcomeClash, {
  accepts: {
    'two ends with two results': draw('start > decision(true) -case1-> yes=end(yes); decision -else-> no=end(no)'),
    'two cards of one end': draw('start > decision(true) -case1-> end(done); decision -else-> end2=end(done)', {
      steps: { end2: { name: both('end') } },
    }),
  },
  rejects: {
    'two ends that figures would take for one': {
      drawing: draw('start > decision(true) -case1-> yes=end(done); decision -else-> no=end(done)'),
      at: ['no outcome'],
      says: '算成一种',
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
