import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { noStart } from './no-start.js';

const rows = faultRows(noStart, {
  accepts: { 'a journey that can be entered': draw('start > end') },
  rejects: {
    'a journey that nobody can enter': { drawing: draw('wait(PT1H) > end'), at: ['journey'], says: '谁也进不来' },
    'an empty drawing': { drawing: { ...draw('start > end'), steps: [], links: [] }, at: ['journey'] },
  },
});

test.each(rows)('%s', (_, prove) => prove());
