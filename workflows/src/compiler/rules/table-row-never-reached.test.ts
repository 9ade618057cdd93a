import { test } from '@jest/globals';
import { draw, faultRows, tableConfig } from '../../testing/index.js';
import { tableRowNeverReached } from './table-row-never-reached.js';

const table = (...rows: Parameters<typeof tableConfig>[0]) =>
  draw('start > decision -yes-> end; decision -no-> end; decision -else-> end', {
    variables: { amount: 'number', kind: 'string' },
    configs: { decision: tableConfig(rows) },
  });

const rows = faultRows(tableRowNeverReached, {
  accepts: {
    'rows that all have their turn': table([{ amount: { from: 500 } }, 'yes'], [{ amount: { from: 100 } }, 'no']),
  },
  rejects: {
    'a narrow row under a broad one': {
      drawing: table([{ amount: { from: 100 } }, 'no'], [{ amount: { from: 500 } }, 'yes']),
      at: ['decision table.rows.1'],
      says: '第 2 行永远轮不到',
      fixes: ['删掉第 2 行'],
    },
    'a stretch that holds nothing': {
      drawing: table([{ amount: { from: 5, to: 3 } }, 'no']),
      at: ['decision table.rows.0'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
