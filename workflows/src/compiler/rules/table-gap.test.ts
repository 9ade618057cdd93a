import { test } from '@jest/globals';
import { draw, faultRows, tableConfig } from '../../testing/index.js';
import { tableGap } from './table-gap.js';

const table = (...rows: Parameters<typeof tableConfig>[0]) =>
  draw('start > decision -yes-> end; decision -no-> end; decision -else-> end', {
    variables: { amount: 'number', kind: 'string' },
    configs: { decision: tableConfig(rows) },
  });

const rows = faultRows(tableGap, {
  accepts: {
    'a table for every case': table([{ amount: { to: 100 } }, 'yes'], [{ amount: { from: 100 } }, 'no']),
    'a last row that asks for nothing': table([{ amount: { is: [5] }, kind: { is: ['loss'] } }, 'yes'], [{}, 'no']),
    'a table with an expression of its own: nobody can tell': table([{ amount: { when: 'vars.amount > 3' } }, 'yes']),
    'a decision without a table': draw('start > decision(vars.amount > 1) > end', { variables: { amount: 'number' } }),
  },
  rejects: {
    'a stretch that is forgotten': {
      drawing: table([{ amount: { to: 100 } }, 'yes'], [{ amount: { from: 200 } }, 'no']),
      at: ['decision table.rows'],
      says: '没有一行管到：amount是100',
    },
    'a combination that is forgotten': {
      drawing: table([{ kind: { is: ['loss'] } }, 'yes'], [{ kind: { is: ['delay'] }, amount: { from: 10 } }, 'no']),
      at: ['decision table.rows'],
      says: 'kind是“delay”',
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());
