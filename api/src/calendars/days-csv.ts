import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { parseDate } from '@tongtu/workflows/calendar';
import type { DayBody } from './calendars.schema.js';

/** What is wrong with a line of the file, counted from 1 with the head line. */
export interface LineFault {
  readonly line: number;
  readonly fault: 'unreadable' | 'head' | 'date' | 'year' | 'kind' | 'note' | 'twice';
}

const LONGEST_NOTE = 100;

/** Days of a year from a file `date,kind,note` (spreadsheets' byte order mark and line ends are fine), or everything that is wrong with it. */
export function readDaysCsv(csv: string, year: number): { readonly days: readonly DayBody[] } | { readonly faults: readonly LineFault[] } {
  const read = readLines(csv);
  if ('faults' in read) return read;
  const [head, ...lines] = read.lines;
  if (head?.cells.join(',').toLowerCase().replace(/,+$/, '') !== 'date,kind,note') return { faults: [{ line: 1, fault: 'head' }] };
  const seen = new Set<string>();
  const faults = lines.flatMap(({ line, cells }): readonly LineFault[] => {
    const fault = faultOf(cells, year, seen);
    return fault === null ? [] : [{ line, fault }];
  });
  return faults.length > 0 ? { faults } : { days: lines.map(({ cells }) => dayOf(cells)) };
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What `info: true` makes of a record, which the types of the library do not say. */
interface InformedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function readLines(csv: string): { readonly lines: readonly Line[] } | { readonly faults: readonly LineFault[] } {
  try {
    const options = { bom: true, trim: true, info: true, skip_records_with_empty_values: true, relax_column_count: true };
    const rows = parse(csv, { ...options, skip_empty_lines: true }) as unknown as readonly InformedRecord[];
    return { lines: rows.map(({ record, info }) => ({ line: info.lines, cells: record })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { faults: [{ line: Number(error['lines']) || 1, fault: 'unreadable' }] };
  }
}

function faultOf(
  [date = '', kind = '', note = '', ...more]: readonly string[],
  year: number,
  seen: Set<string>,
): LineFault['fault'] | null {
  if (more.some((cell) => cell !== '')) return 'unreadable';
  if (parseDate(date) === undefined) return 'date';
  if (!date.startsWith(`${year}-`)) return 'year';
  if (!isKind(kind)) return 'kind';
  if (note.length > LONGEST_NOTE) return 'note';
  if (seen.has(date)) return 'twice';
  seen.add(date);
  return null;
}

function dayOf([date = '', kind = '', note = '']: readonly string[]): DayBody {
  return { date, kind: isKind(kind) ? kind : 'holiday', ...(note === '' ? {} : { note }) };
}

function isKind(kind: string): kind is DayBody['kind'] {
  return kind === 'holiday' || kind === 'workday';
}
