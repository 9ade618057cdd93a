import { z } from 'zod';
import { inputInvalid } from './problems/http-problems.js';

/** What every list takes: where the last page ended, and how many to give (25 unless said, at most 100). */
export const pageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

/** One page of a list. `next` goes into `cursor` for the page after; null on the last. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** The schema of a page, for documentation. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

type CursorValue = string | number | null;

/** Where a page ended: the values its rows are sorted by. Opaque to callers. */
function writeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The values of a cursor, or null when there is none. Throws `input-invalid` when it is not one that a list of this kind gave. */
export function readCursor(cursor: string | undefined, schema: z.ZodType<readonly CursorValue[]>): readonly CursorValue[] | null {
  if (cursor === undefined) return null;
  const read = schema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (read.success) return read.data;
  throw inputInvalid({ count: 1, first: { zh: '分页位置无效', en: 'the cursor is not valid' } }, { field: 'cursor' });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Cuts a page from rows that were read with one more than the limit, and says where it ended. */
export function cutPage<Row>(rows: readonly Row[], limit: number, endOf: (row: Row) => readonly CursorValue[]): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? writeCursor(endOf(last)) : null };
}
