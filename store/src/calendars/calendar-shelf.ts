import type { DataSource, EntityManager } from 'typeorm';
import type { CalendarTable } from '@tongtu/workflows/calendar';

/** Calendars as rules read them, with the mark by which a change is noticed. */
interface MarkedTable {
  readonly mark: string;
  readonly table: CalendarTable;
}

/** Calendars of the bank, kept in memory for as long as nobody changes them. */
export interface CalendarShelf {
  /** The calendars of these codes as they stand now; those that are not there are left out. */
  readonly tables: (codes: readonly string[]) => Promise<Readonly<Record<string, CalendarTable>>>;
}

/**
 * Makes the shelf of a process. Each question costs one look at the marks (`updated_at`, which rises with every change), a calendar is read only when
 * its own has changed: so an edit counts everywhere from its commit on.
 */
export function makeCalendarShelf(source: DataSource): CalendarShelf {
  const kept = new Map<string, MarkedTable>();
  return {
    tables: async (codes) => {
      const marks = await readMarks(source.manager, codes);
      const stale = marks.filter(({ code, mark }) => kept.get(code)?.mark !== mark).map(({ code }) => code);
      if (stale.length > 0) for (const read of await readTables(source.manager, stale)) kept.set(read.table.code, read);
      return Object.fromEntries(marks.flatMap(({ code }) => tableOf(kept.get(code))));
    },
  };
}

/** The calendars of these codes as they stand in the caller's transaction; those that are not there are left out. */
export async function readCalendars(manager: EntityManager, codes: readonly string[]): Promise<Readonly<Record<string, CalendarTable>>> {
  if (codes.length === 0) return {};
  return Object.fromEntries((await readTables(manager, codes)).map(({ table }) => [table.code, table]));
}

function tableOf(found: MarkedTable | undefined): readonly (readonly [string, CalendarTable])[] {
  return found ? [[found.table.code, found.table]] : [];
}

function readMarks(manager: EntityManager, codes: readonly string[]): Promise<readonly { readonly code: string; readonly mark: string }[]> {
  return manager.query('select code, updated_at::text as mark from calendar where code = any($1)', [codes]);
}

/** Calendar and days in one statement: both as of the same moment. */
async function readTables(manager: EntityManager, codes: readonly string[]): Promise<readonly MarkedTable[]> {
  const rows = await manager.query<(CalendarTable & { readonly mark: string })[]>(
    `select code, zone, weekdays, hours, updated_at::text as mark,
       coalesce((select jsonb_object_agg(date::text, kind) from calendar_day where calendar = code), '{}') as days
     from calendar where code = any($1)`,
    [codes],
  );
  return rows.map(({ mark, ...table }) => ({ mark, table }));
}
