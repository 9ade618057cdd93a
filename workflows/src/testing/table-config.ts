import type { JsonObject } from '../graph/graph.js';
import type { TableCell } from '../steps/index.js';
import { both } from './shorthands.js';

/** One row of a drawn table: what its cells ask of `amount` (a number) and `kind` (loss or delay), the way it leads to, and what it sets. */
export type TableRowSketch = readonly [cells: Readonly<Record<string, TableCell>>, to: string, sets?: Readonly<Record<string, string>>];

/** Settings of a decision by a table over `vars.amount` and `vars.kind`, with the ways `yes` and `no`. */
export function tableConfig(rows: readonly TableRowSketch[]): JsonObject {
  const table = {
    inputs: [
      { id: 'amount', label: both('amount'), value: 'vars.amount', kind: 'number' },
      { id: 'kind', label: both('kind'), value: 'vars.kind', kind: 'choice', options: ['loss', 'delay'] },
    ],
    outcomes: ['yes', 'no'].map((id) => ({ id, label: both(id) })),
    rows: rows.map(([cells, to, sets = {}], index) => ({
      id: `r${index + 1}`,
      cells,
      to,
      sets: Object.entries(sets).map(([name, value]) => ({ name, value })),
    })),
  };
  return { by: 'table', cases: [], table: table as unknown as JsonObject };
}
