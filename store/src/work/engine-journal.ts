import type { EntityManager } from 'typeorm';
import type { JournalEntry, State } from '@tongtu/workflows/engine';
import type { Json } from '@tongtu/workflows/graph';
import { settleCalled } from '../calls/settle-called.js';
import { recordChanges, type ChangeNotice } from '../changes/record-changes.js';
import type { KeyRing } from '../codec/key-ring.js';
import type { StandingPosition } from '../entities/instance.js';
import { writeJournalLines } from './journal-rows.js';
import type { StoreAccess } from './store-access.js';

/** What the engine reports of an instance: its unsent entries, and where it stands after the last of them. */
export interface EngineReport {
  readonly instance: string;
  readonly entries: readonly JournalEntry[];
  readonly positions: readonly StandingPosition[];
  readonly status: State['status'];
  readonly outcome: string | null;
  /** What it hands back, when it has ended with something. */
  readonly output?: Readonly<Record<string, Json>>;
}

/** Channel of instances that another journey has called. */
const calledChannel = 'journey';

/** Entries after which the list of journeys shows other figures. */
const figures: ReadonlySet<string> = new Set(['began', 'ended', 'exited', 'incident', 'retried']);

/** Writes a report in one transaction of its own. Idempotent by (instance, sequence); an older report never overwrites a newer one. */
export async function writeEngineJournal({ source, keyRing }: StoreAccess, report: EngineReport): Promise<void> {
  if (report.entries.length === 0) return;
  await source.transaction((manager) => writeEngineReport(manager, keyRing, report));
}

/** The same in the caller's transaction. */
export async function writeEngineReport(manager: EntityManager, keyRing: KeyRing, report: EngineReport): Promise<void> {
  const last = report.entries.at(-1);
  if (!last) return;
  const { instance } = report;
  const fresh = await writeJournalLines(manager, keyRing, { instance, origin: 'engine', lines: report.entries });
  if (fresh === 0) return;
  const projected = await project(manager, report, last);
  if (!projected) return;
  await recordChanges(manager, noticesOf(report, projected.journey_id));
  const { status, outcome, output = {} } = report;
  if (status === 'ended' && projected.channel === calledChannel)
    await settleCalled(manager, keyRing, { instance, outcome, output, at: last.at });
}

/** Brings the instance row up to the report. Returns its journey and channel, or undefined when the row is newer already. */
async function project(
  manager: EntityManager,
  report: EngineReport,
  last: JournalEntry,
): Promise<{ readonly journey_id: string; readonly channel: string } | undefined> {
  const [rows] = await manager.query<[{ journey_id: string; channel: string }[], number]>(
    `update instance set positions = $2, status = $3, outcome = $4, incident = $5, last_sequence = $6, ended_at = $7
     where id = $1 and last_sequence < $6 returning journey_id, channel`,
    [
      report.instance,
      JSON.stringify(report.positions),
      report.status,
      report.outcome,
      report.positions.some(({ incident }) => incident !== null),
      last.sequence,
      report.status === 'ended' ? last.at : null,
    ],
  );
  return rows[0];
}

function noticesOf({ instance, entries }: EngineReport, journey: string): readonly ChangeNotice[] {
  const notices: ChangeNotice[] = [
    { topic: `instance:${instance}`, key: instance },
    { topic: `journey:${journey}`, key: instance },
  ];
  if (entries.some(({ kind }) => figures.has(kind))) notices.push({ topic: 'journeys', key: journey });
  return notices;
}
