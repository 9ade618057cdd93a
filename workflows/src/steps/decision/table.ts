import { z } from 'zod';
import type { Json, Text } from '../../graph/graph.js';
import { GRAPH_LIMITS } from '../../graph/limits.js';
import type { ExpressionUse } from '../define-step.js';
import { expression, expressionsAt, id, label, textsAt, uniqueList, values } from '../settings.js';

const value = z.union([z.string().max(GRAPH_LIMITS.name), z.number(), z.boolean()]);
const cellSchema = z.union([
  /** One of these. */
  z.strictObject({ is: z.array(value).min(1).max(50) }),
  /** Any but these. */
  z.strictObject({ not: z.array(value).min(1).max(50) }),
  /** From (included) to (excluded). */
  z.strictObject({ from: z.number().optional(), to: z.number().optional() }),
  /** CEL of its own. */
  z.strictObject({ when: expression }),
]);
export type TableCell = Readonly<z.infer<typeof cellSchema>>;

const inputSchema = z.strictObject({
  id,
  label,
  /** What is looked at, CEL. */
  value: expression,
  kind: z.enum(['number', 'choice', 'boolean']),
  /** Of a choice: what it may be. */
  options: z.array(z.string().min(1).max(GRAPH_LIMITS.name)).max(50).optional(),
});
export type TableInput = Readonly<z.infer<typeof inputSchema>>;

const rowSchema = z.strictObject({
  id,
  /** By input; an input that is not there may be anything. */
  cells: z.record(id, cellSchema),
  /** The way it leads to. */
  to: z.string().max(GRAPH_LIMITS.id),
  /** Variables that it sets. */
  sets: values,
});
export type TableRow = Readonly<z.infer<typeof rowSchema>>;

export const tableSchema = z.strictObject({
  inputs: uniqueList(inputSchema, (one) => one.id).max(10),
  outcomes: uniqueList(z.strictObject({ id, label }), (one) => one.id, ['else']),
  /** From top to bottom; the first that fits wins. */
  rows: uniqueList(rowSchema, (one) => one.id).max(200),
});
export type DecisionTable = Readonly<z.infer<typeof tableSchema>>;

export const EMPTY_TABLE: DecisionTable = { inputs: [], outcomes: [], rows: [] };

/** The condition of a row as CEL. An empty value fits no cell that asks for something. */
export function rowCondition({ inputs }: DecisionTable, { cells }: TableRow): string {
  const parts = inputs.flatMap((input) => {
    const cell = Object.hasOwn(cells, input.id) ? cells[input.id] : undefined;
    const condition = cell === undefined ? '' : cellCondition(cell, `(${input.value})`);
    return condition === '' ? [] : [condition];
  });
  return parts.length === 0 ? 'true' : parts.join(' && ');
}

function cellCondition(cell: TableCell, subject: string): string {
  if ('is' in cell) return cell.is.length === 1 ? `${subject} == ${literal(cell.is[0] ?? null)}` : `${subject} in ${listOf(cell.is)}`;
  if ('not' in cell) return `${subject} != null && !(${subject} in ${listOf(cell.not)})`;
  if ('when' in cell) return cell.when.trim() === '' ? '' : `(${cell.when})`;
  const bounds = [
    ...(cell.from === undefined ? [] : [`${subject} >= ${literal(cell.from)}`]),
    ...(cell.to === undefined ? [] : [`${subject} < ${literal(cell.to)}`]),
  ];
  return bounds.join(' && ');
}

function listOf(list: readonly Json[]): string {
  return `[${list.map(literal).join(', ')}]`;
}

/** JSON's texts, numbers and truth values are CEL's too, but for numbers without a point, which CEL takes for whole ones. */
function literal(json: Json): string {
  if (typeof json !== 'number') return JSON.stringify(json);
  const written = String(json);
  return /^-?\d+$/.test(written) ? `${written}.0` : written;
}

const EXPECTED = { number: 'number', choice: 'string', boolean: 'boolean' } as const;

/** Every expression of a table with its place. */
export function tableExpressions({ inputs, rows }: DecisionTable): readonly ExpressionUse[] {
  return [
    ...inputs.map((input, index) => ({
      path: `table.inputs.${index}.value`,
      source: input.value,
      expected: EXPECTED[input.kind],
      also: [],
    })),
    ...rows.flatMap((row, index) => [
      ...Object.entries(row.cells).flatMap(([name, cell]): readonly ExpressionUse[] =>
        'when' in cell && cell.when.trim() !== ''
          ? [{ path: `table.rows.${index}.cells.${name}.when`, source: cell.when, expected: 'boolean', also: [] }]
          : [],
      ),
      ...expressionsAt(`table.rows.${index}.sets`, row.sets),
    ]),
  ];
}

/** Names of a table that people read. */
export function tableTexts({ inputs, outcomes }: DecisionTable): readonly { readonly path: string; readonly text: Text }[] {
  return [...textsAt('table.inputs', inputs), ...textsAt('table.outcomes', outcomes)];
}

/** What a table still lacks. */
export function missingInTable({ inputs, outcomes, rows }: DecisionTable): readonly { readonly path: string; readonly what: Text }[] {
  if (inputs.length === 0) return [{ path: 'table.inputs', what: { zh: '加一列：看什么', en: 'add a column: what is looked at' } }];
  if (rows.length === 0) return [{ path: 'table.rows', what: { zh: '加一行', en: 'add a row' } }];
  const ways = new Set(outcomes.map((one) => one.id));
  return rows.flatMap((row, index) =>
    ways.has(row.to)
      ? []
      : [{ path: `table.rows.${index}.to`, what: { zh: `说第 ${index + 1} 行走哪条路`, en: `say where row ${index + 1} leads` } }],
  );
}
