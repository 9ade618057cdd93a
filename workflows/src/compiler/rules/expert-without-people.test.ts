import { test } from '@jest/globals';
import type { JsonObject } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { expertWithoutPeople } from './expert-without-people.js';

const expert = (who: JsonObject) =>
  draw('start > task(help) > end', { configs: { task: { experts: [{ id: 'law', label: both('law'), within: 'PT1H', ...who }] } } });

const rows = faultRows(expertWithoutPeople, {
  accepts: {
    'somebody by name': expert({ staff: ['wu'] }),
    'a queue': expert({ staff: [], queue: 'law' }),
  },
  rejects: { nobody: { drawing: expert({ staff: [] }), at: ['task experts.0.staff'], says: '没人来' } },
});

test.each(rows)('%s', (_, prove) => prove());
