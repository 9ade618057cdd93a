import type { DataSource } from 'typeorm';
import { isAfter, type LiveCursor } from './live-cursor.js';

/** One change as it is read: where it stands in the order, and what it is about. */
export interface LoggedChange {
  readonly at: LiveCursor;
  readonly topic: string;
  readonly key: string;
}

interface ChangeRow {
  readonly txid: string;
  readonly id: string;
  readonly topic: string;
  readonly key: string;
}

/** What one look at the table found. */
export interface Reading {
  /** In order; nothing can be written any more that belongs before or between them. */
  readonly settled: readonly LoggedChange[];
  /** Rows were seen that an older, still open transaction may yet get in front of: look again soon. */
  readonly more: boolean;
}

/** Rows at once. */
const mostRows = 1_000;

/** Only below `pg_snapshot_xmin` every transaction has ended; a reader that went further would skip what commits late. */
const readAfter = `with edge as (select pg_snapshot_xmin(pg_current_snapshot()) as xmin)
  select txid::text, id::text, topic, key, txid < edge.xmin as settled
  from change, edge where (txid, id) > ($1::text::xid8, $2::bigint) order by change.txid, change.id limit ${mostRows}`;

/** Reads changes after a place. */
export async function readChanges(source: DataSource, after: LiveCursor): Promise<Reading> {
  const rows = await source.query<(ChangeRow & { readonly settled: boolean })[]>(readAfter, [String(after.txid), String(after.id)]);
  const settled = rows.filter((row) => row.settled).map(changeOf);
  return { settled, more: settled.length < rows.length || rows.length === mostRows };
}

/** The end of what is settled now: whoever begins here has missed nothing that commits from now on. */
export async function readHead(source: DataSource): Promise<LiveCursor> {
  const [row] = await source.query<{ readonly xmin: string }[]>('select pg_snapshot_xmin(pg_current_snapshot())::text as xmin');
  return { txid: BigInt(row?.xmin ?? '0'), id: 0n };
}

/**
 * What a stream has missed between two places, on its topics. More than `most`, or a place so old that rows after it may be
 * gone already, is answered by one change a topic: whoever hears it asks anew.
 */
export async function readMissed(
  source: DataSource,
  missed: { readonly after: LiveCursor; readonly upTo: LiveCursor; readonly topics: readonly string[] },
): Promise<readonly LoggedChange[]> {
  const most = 200;
  const { after, upTo, topics } = missed;
  if (!isAfter(upTo, after)) return [];
  const rows = await source.query<ChangeRow[]>(
    `select txid::text, id::text, topic, key from change
     where (txid, id) > ($1::text::xid8, $2::bigint) and (txid, id) <= ($3::text::xid8, $4::bigint) and topic = any($5::text[])
     order by change.txid, change.id limit $6`,
    [String(after.txid), String(after.id), String(upTo.txid), String(upTo.id), topics, most + 1],
  );
  const [oldest] = await source.query<{ readonly txid: string }[]>('select txid::text from change order by change.txid, change.id limit 1');
  const isTooOld = oldest !== undefined && BigInt(oldest.txid) > after.txid;
  if (rows.length <= most && !isTooOld) return rows.map(changeOf);
  return topics.map((topic) => ({ at: upTo, topic, key: '' }));
}

/** Throws away changes that nobody needs any more: a stream that was away for longer asks for everything anew. */
export async function forgetChanges(source: DataSource, olderThanHours: number): Promise<void> {
  await source.query('delete from change where at < now() - make_interval(hours => $1)', [olderThanHours]);
}

function changeOf({ txid, id, topic, key }: ChangeRow): LoggedChange {
  return { at: { txid: BigInt(txid), id: BigInt(id) }, topic, key };
}
