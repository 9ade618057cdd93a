import type { EntityManager } from 'typeorm';
import type { WorkEntry, WorkStep } from '@tongtu/workflows/touchpoint';
import { recordChanges, type ChangeNotice } from '../changes/record-changes.js';
import type { KeyRing } from '../codec/key-ring.js';
import { seal } from '../codec/seal.js';
import { type Answered, writeMeasures } from '../measures/write-measures.js';
import { writeJournalLines } from './journal-rows.js';
import { writeNotices } from './notices.js';
import { writeOffers } from './offer-rows.js';
import { columnsOf } from './work-columns.js';
import type { WorkRecord } from './work-record.js';

/** What is written: the row it was, and what the reducer made of it. */
export interface WorkSaving {
  readonly before: WorkRecord;
  readonly step: WorkStep;
}

/** Entries after which the drawing shows somebody elsewhere. */
const moves: ReadonlySet<string> = new Set(['taken', 'taken-over', 'breakpoint', 'climbed', 'handed-over', 'reassigned', 'released']);

/** Writes what the reducer decided, in the transaction that holds the row's lock: row, offers, journal, notices. The inbox is the caller's. */
export async function saveWork(manager: EntityManager, keyRing: KeyRing, { before, step }: WorkSaving): Promise<void> {
  const { state, entries, offers, notices } = step;
  if (state === before.state && entries.length === 0) return;
  await updateRow(manager, keyRing, { before, step });
  if (before.state.status === 'open' && state.closedAt !== null) await writeMeasures(manager, answersOf(before, state, state.closedAt));
  const tasks = await writeOffers(manager, before, offers);
  await writeNotices(manager, before, notices);
  await writeEntries(manager, keyRing, { work: before, entries });
  // Only a renewal leaves no trace: nobody needs to look anew.
  if (entries.length > 0 || tasks.length > 0 || state.version !== before.state.version)
    await recordChanges(manager, noticesOf(before, entries, tasks));
}

/** What was answered by the time it closed, however it closed: who left a survey half done has said that much. */
function answersOf({ id, instance, step, config }: WorkRecord, { fields }: WorkStep['state'], at: string): Answered {
  const values = Object.fromEntries(Object.entries(fields).map(([key, { value }]) => [key, value]));
  return { instance, step, source: `work:${id}`, form: config.form, values, at };
}

async function updateRow(manager: EntityManager, keyRing: KeyRing, { before, step: { state } }: WorkSaving): Promise<void> {
  const columns = columnsOf(before.config, state);
  const sealed = seal(keyRing, state);
  await manager.query(
    `update work set state = $2, key_id = $3, version = $4, status = $5, rung_family = $6, holder_staff_id = $7, holder_name = $8,
       holder_channel = $9, lease_until = $10, breakpoint_at = $11, check_at = $12, expires_at = $13, goal_at = $14, deadline_at = $15, waiting_since = $16, closed_at = $17
     where id = $1`,
    [
      before.id,
      sealed.bytes,
      sealed.keyId,
      columns.version,
      columns.status,
      columns.rungFamily,
      columns.holderStaffId,
      columns.holderName,
      columns.holderChannel,
      columns.leaseUntil,
      columns.breakpointAt,
      columns.checkAt,
      columns.expiresAt,
      columns.goalAt,
      columns.deadlineAt,
      columns.waitingSince,
      columns.closedAt,
    ],
  );
}

/** Adds entries to the journal under the row's own numbers. The row's lock keeps the numbers in order. */
export async function writeEntries(
  manager: EntityManager,
  keyRing: KeyRing,
  { work, entries }: { readonly work: Pick<WorkRecord, 'id' | 'instance' | 'step' | 'visit'>; readonly entries: readonly WorkEntry[] },
): Promise<void> {
  if (entries.length === 0) return;
  const { id, instance, step, visit } = work;
  const origin = `work:${id}` as const;
  const [row] = await manager.query<{ readonly last: number }[]>(
    'select coalesce(max(sequence), 0)::int as last from journal where instance_id = $1 and origin = $2',
    [instance, origin],
  );
  const last = row?.last ?? 0;
  const lines = entries.map((entry, index) => ({ ...entry, sequence: last + index + 1, step, visit, position: '' }));
  await writeJournalLines(manager, keyRing, { instance, origin, lines });
}

/** Whom a change concerns: who follows the work, its instance, the tasks, and the drawing when somebody stands elsewhere now. */
export function noticesOf(
  work: Pick<WorkRecord, 'id' | 'instance' | 'journey'>,
  entries: readonly WorkEntry[],
  tasks: readonly string[],
): readonly ChangeNotice[] {
  const { id, instance, journey } = work;
  const notices: ChangeNotice[] = [
    { topic: `work:${id}`, key: id },
    { topic: `instance:${instance}`, key: instance },
    ...[...new Set(tasks)].map((task) => ({ topic: 'tasks' as const, key: task })),
  ];
  if (entries.some(({ kind }) => moves.has(kind))) notices.push({ topic: `journey:${journey}`, key: instance });
  return notices;
}
