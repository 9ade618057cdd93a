import { test } from '@jest/globals';
import type { Graph, JsonObject } from '../../graph/graph.js';
import { draw, faultRows } from '../../testing/index.js';
import { tooLarge } from './too-large.js';

const many = (count: number): JsonObject[] =>
  Array.from({ length: count }, (_, index) => ({ id: `c${index}`, label: { zh: '一', en: 'one' }, when: 'true' }));
const small = draw('start > end');
const crowd = (count: number): Graph => ({
  ...small,
  steps: Array.from({ length: count }, (_, index) => small.steps.map((step) => ({ ...step, id: `s${index}` }))).flatMap(
    ([first]) => first ?? [],
  ),
  links: [],
});

const rows = faultRows(tooLarge, {
  accepts: { 'a decision with ten ways': draw('start > decision > end', { configs: { decision: { cases: many(10) } } }) },
  rejects: {
    'a decision with a hundred ways': {
      drawing: draw('start > decision > end', { configs: { decision: { cases: many(100) } } }),
      at: ['decision'],
      says: '101 个结果',
    },
    'ten thousand and one steps': { drawing: crowd(10_001), at: ['journey'], says: '10001 步' },
  },
});

test.each(rows)('%s', (_, prove) => prove());
