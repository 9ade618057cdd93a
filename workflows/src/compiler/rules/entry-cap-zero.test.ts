import { test } from '@jest/globals';
import type { JsonObject } from '../../graph/index.js';
import { draw, faultRows } from '../../testing/index.js';
import { entryCapZero } from './entry-cap-zero.js';

const capped = (caps: JsonObject) => draw('start > end', { configs: { start: caps } });

const rows = faultRows(entryCapZero, {
  accepts: {
    'a journey without limits': draw('start > end'),
    'limits that let somebody in': capped({ perDay: 1, inAll: 1 }),
  },
  rejects: {
    'none a day': { drawing: capped({ perDay: 0 }), at: ['start perDay'], says: '谁都进不来', fixes: ['不限'] },
    'none in all': { drawing: capped({ perDay: 5, inAll: 0 }), at: ['start inAll'] },
  },
});
test.each(rows)('%s', (_, prove) => prove());
