import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { stepTypeUnknown } from './step-type-unknown.js';

const rows = faultRows(stepTypeUnknown, {
  accepts: { 'the types of the vocabulary': draw('start > wait(PT1H) > end') },
  rejects: { 'a card from a newer version': { drawing: draw('start > end; teleport'), at: ['teleport'], fixes: ['删除'] } },
});

test.each(rows)('%s', (_, prove) => prove());
