import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { inputFaults } from '@tongtu/store';
import type { Json, JsonObject, ValueType, Variable } from '@tongtu/workflows/graph';
import type { InputSetting } from '@tongtu/workflows/steps';

/** What is wrong with a line of the file, counted from 1 with the head line. */
export interface ListFault {
  readonly line: number;
  readonly fault: 'unreadable' | 'head' | 'column' | 'number' | 'value' | 'empty' | 'too-long';
}

/** A customer of the list, with what the other columns bring along. */
export interface ListLine {
  readonly number: string;
  readonly input: JsonObject;
}

/** What the list is read by: inputs of the journey, and what its variables hold. */
export interface ListShape {
  readonly inputs: readonly InputSetting[];
  readonly variables: readonly Variable[];
}

/** A longer list is a segment. */
export const MOST_LINES = 20_000;
const CUSTOMER = /^[A-Za-z0-9-]{1,40}$/;
const NUMBER_HEADS: ReadonlySet<string> = new Set(['number', '客户号']);

/**
 * Customers from a file whose first column is `number` (or `客户号`) and whose other columns are named like inputs of the journey. A customer who is there
 * twice counts once, with the first line. Everything that is wrong is told with its line.
 */
export function readCustomersCsv(
  csv: string,
  shape: ListShape,
): { readonly lines: readonly ListLine[] } | { readonly faults: readonly ListFault[] } {
  const read = readRecords(csv);
  if ('faults' in read) return read;
  const [head = [], ...records] = read.records;
  const fault = headFault(head, shape) ?? sizeFault(records.length);
  if (fault) return { faults: [{ line: 1, fault }] };
  const lines = records.map((cells) => lineOf(head, cells, shape));
  const firstLines = new Map(lines.map(({ number }, index) => [number, index] as const).toReversed());
  const faults = lines.flatMap((line, index): readonly ListFault[] => {
    const found = lineFault(line, shape);
    return found ? [{ line: index + 2, fault: found }] : [];
  });
  if (faults.length > 0) return { faults: faults.slice(0, 100) };
  return { lines: lines.filter(({ number }, index) => firstLines.get(number) === index) };
}

function readRecords(csv: string): { readonly records: readonly (readonly string[])[] } | { readonly faults: readonly ListFault[] } {
  try {
    return { records: parse(csv, { bom: true, trim: true, skip_empty_lines: true, skip_records_with_empty_values: true }) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { faults: [{ line: Number(error['lines']) || 1, fault: 'unreadable' }] };
  }
}

function headFault([first = '', ...names]: readonly string[], { inputs }: ListShape): ListFault['fault'] | null {
  if (!NUMBER_HEADS.has(first.toLowerCase())) return 'head';
  const taken = new Set(inputs.map(({ variable }) => variable));
  return names.every((name) => taken.has(name)) && new Set(names).size === names.length ? null : 'column';
}

function sizeFault(count: number): ListFault['fault'] | null {
  if (count === 0) return 'empty';
  return count > MOST_LINES ? 'too-long' : null;
}

function lineOf([, ...names]: readonly string[], [number = '', ...cells]: readonly string[], { variables }: ListShape): ListLine {
  const types = new Map(variables.map(({ name, type }) => [name, type]));
  const values = names.flatMap((name, index): readonly (readonly [string, Json])[] => {
    const cell = cells[index] ?? '';
    return cell === '' ? [] : [[name, valueOf(cell, types.get(name) ?? 'any')]];
  });
  return { number, input: Object.fromEntries(values) };
}

const TRUTHS: Readonly<Record<string, boolean>> = { true: true, 是: true, yes: true, false: false, 否: false, no: false };

/** A cell as its variable holds it; what does not fit stays text, and is found wrong. */
function valueOf(cell: string, type: ValueType): Json {
  if (type === 'number') return Number.isFinite(Number(cell)) ? Number(cell) : cell;
  if (type === 'boolean') return TRUTHS[cell.toLowerCase()] ?? cell;
  return cell;
}

/** What is not brought along may still be computed: only values that are there can be wrong. */
function lineFault({ number, input }: ListLine, { inputs, variables }: ListShape): ListFault['fault'] | null {
  if (!CUSTOMER.test(number)) return 'number';
  const given = inputs.filter(({ variable }) => Object.hasOwn(input, variable));
  return inputFaults(input, given, variables).length > 0 ? 'value' : null;
}
