import { type Json, type JsonObject, objectOf } from '@tongtu/workflows/graph';
import { freshCode } from '../item-codes.js';
import { itemsOf, textOf, withMember } from '../json-shapes.js';

/** A decision table as its editor has it: whatever was stored, with its three lists there. */
export interface TableShape {
  readonly inputs: readonly JsonObject[];
  readonly outcomes: readonly JsonObject[];
  readonly rows: readonly JsonObject[];
}

/** Reads a stored table; what is not there is empty. */
export function tableOf(value: Json | undefined): TableShape {
  const { inputs, outcomes, rows } = objectOf(value);
  return { inputs: itemsOf(inputs), outcomes: itemsOf(outcomes), rows: itemsOf(rows) };
}

/** The table as it is stored. */
export function tableJson({ inputs, outcomes, rows }: TableShape): JsonObject {
  return { inputs, outcomes, rows };
}

const idsOf = (items: readonly JsonObject[]): readonly string[] => items.map(({ id = '' }) => textOf(id));

/** With one more column, which every row leaves open. */
export function withInput(table: TableShape, label: JsonObject): TableShape {
  const input = { id: freshCode('input', idsOf(table.inputs)), label, value: '', kind: 'number' };
  return { ...table, inputs: [...table.inputs, input] };
}

/** With a column changed. Cells that asked for another kind of value ask for nothing. */
export function withChangedInput(table: TableShape, index: number, input: JsonObject): TableShape {
  const before = table.inputs[index];
  const inputs = table.inputs.with(index, input);
  return before === undefined || before['kind'] === input['kind']
    ? { ...table, inputs }
    : { ...withoutCells(table, textOf(input['id'])), inputs };
}

/** Without a column and its cells. */
export function withoutInput(table: TableShape, index: number): TableShape {
  const id = textOf(table.inputs[index]?.['id']);
  return { ...withoutCells(table, id), inputs: table.inputs.toSpliced(index, 1) };
}

function withoutCells(table: TableShape, input: string): TableShape {
  return { ...table, rows: table.rows.map((row) => withCell(row, input, undefined)) };
}

/** With one more row at the foot, which asks for nothing and leads to the first way. */
export function withRow(table: TableShape): TableShape {
  const row = { id: freshCode('row', idsOf(table.rows)), cells: {}, to: textOf(table.outcomes[0]?.['id']), sets: [] };
  return { ...table, rows: [...table.rows, row] };
}

/** With a row moved up (-1) or down (1); as it is where there is no room. */
export function withMovedRow(table: TableShape, index: number, by: -1 | 1): TableShape {
  const row = table.rows[index];
  const other = table.rows[index + by];
  return row === undefined || other === undefined ? table : { ...table, rows: table.rows.with(index, other).with(index + by, row) };
}

/** A row with another cell in a column; `undefined` asks for nothing. */
export function withCell(row: JsonObject, input: string, cell: JsonObject | undefined): JsonObject {
  return { ...row, cells: withMember(objectOf(row['cells']), input, cell) };
}

/** What a cell asks, as its editor offers it. */
export type CellKind = 'any' | 'is' | 'not' | 'range' | 'when';

/** How a cell is edited. */
export function cellKind(cell: JsonObject | undefined): CellKind {
  if (cell === undefined) return 'any';
  if ('is' in cell) return 'is';
  if ('not' in cell) return 'not';
  return 'when' in cell ? 'when' : 'range';
}

/** A new cell of a kind. */
export function newCell(kind: CellKind, first: Json): JsonObject | undefined {
  if (kind === 'any') return undefined;
  if (kind === 'is' || kind === 'not') return { [kind]: [first] };
  return kind === 'when' ? { when: '' } : { from: 0 };
}
