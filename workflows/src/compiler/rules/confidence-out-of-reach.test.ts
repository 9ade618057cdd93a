import { test } from '@jest/globals';
import type { JsonObject } from '../../graph/graph.js';
import { draw, faultRows } from '../../testing/index.js';
import { confidenceOutOfReach } from './confidence-out-of-reach.js';

const sure = (minimumConfidence: number, more: JsonObject = {}) =>
  draw('start > ai -ok-> end; ai -unsure-> end; ai -failed-> end', { configs: { ai: { minimumConfidence, ...more } } });

const rows = faultRows(confidenceOutOfReach, {
  accepts: {
    'a confidence that is reached': sure(0.7),
    'certainty where a model is asked': sure(1, { skill: 'classify', classes: [], by: 'model', path: '/skills' }),
    'all figures known, where points are added': sure(1, { skill: 'score', points: [] }),
    'a step in which no machine decides': draw('start > wait(PT1H) > end'),
  },
  rejects: {
    certainty: { drawing: sure(1), at: ['ai minimumConfidence'], says: '总走“不确定”', fixes: ['改成 60%'] },
    'more than likeness can give': { drawing: sure(0.97, { skill: 'classify', classes: [] }), at: ['ai minimumConfidence'], says: '95%' },
    'none at all': { drawing: sure(0), at: ['ai minimumConfidence'], says: '瞎猜' },
  },
});

test.each(rows)('%s', (_, prove) => prove());
