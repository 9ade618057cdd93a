import { test } from '@jest/globals';
import { draw, faultRows, tableConfig } from '../../testing/index.js';
import { tableRowsOverlap } from './table-rows-overlap.js';

const table = (...rows: Parameters<typeof tableConfig>[0]) =>
  draw('start > decision -yes-> end; decision -no-> end; decision -else-> end', {
    variables: { amount: 'number', kind: 'string' },
    configs: { decision: tableConfig(rows) },
  });

const rows = faultRows(tableRowsOverlap, {
  accepts: {
    'rows apart from one another': table([{ amount: { to: 100 } }, 'yes'], [{ amount: { from: 100 } }, 'no']),
    'an exception above the general': table([{ amount: { is: [5] } }, 'yes'], [{}, 'no']),
    'rows that come to the same': table([{ amount: { from: 100 } }, 'yes'], [{ kind: { is: ['loss'] } }, 'yes']),
  },
  rejects: {
    'rows that cross': {
      drawing: table([{ amount: { from: 100 } }, 'yes'], [{ kind: { is: ['loss'] } }, 'no']),
      at: ['decision table.rows.1'],
      says: '第 1 行和第 2 行有一部分重叠',
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
