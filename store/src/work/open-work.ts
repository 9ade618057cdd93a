import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Json, Language } from '@tongtu/workflows/graph';
import {
  calendarsOf,
  missingCalendar,
  openWork as open,
  type RungConditions,
  type WorkConfig,
  type WorkStep,
} from '@tongtu/workflows/touchpoint';
import { readCalendars } from '../calendars/calendar-shelf.js';
import { recordChanges } from '../changes/record-changes.js';
import type { KeyRing } from '../codec/key-ring.js';
import { seal } from '../codec/seal.js';
import { writeEngineReport, type EngineReport } from './engine-journal.js';
import { writeOffers } from './offer-rows.js';
import { noticesOf, writeEntries } from './save-work.js';
import type { StoreAccess } from './store-access.js';
import { columnsOf } from './work-columns.js';
import { findWork, workKeyOf } from './work-record.js';

/** What opens. */
export interface WorkOpening {
  readonly instance: string;
  readonly step: string;
  readonly visit: number;
  readonly work: WorkConfig;
  /** Values that pre-fill the form or the brief. */
  readonly input: Readonly<Record<string, Json>>;
  readonly conditions: RungConditions;
  /** ISO instant. */
  readonly at: string;
  /** The engine's unsent news, written in the same transaction. */
  readonly carried?: EngineReport;
}

interface Owner {
  readonly journey_id: string;
  readonly subject_id: string;
  readonly institution_path: string;
  readonly language: Language | null;
}

/** A task goes by a calendar that the bank does not have: it must not open at a wrong time. */
export class CalendarMissing extends Error {
  constructor(code: string) {
    super(`There is no calendar "${code}".`);
  }
}

/** Opens a work row once: a repeat finds it and answers as it stands. Returns when the engine must ask first, ISO. Throws `CalendarMissing`, and when the instance is unknown. */
export async function openWork({ source, keyRing }: StoreAccess, opening: WorkOpening): Promise<{ readonly checkAt: string | null }> {
  return source.transaction(async (manager) => {
    const { instance, step, visit } = opening;
    const address = { instance, work: workKeyOf(opening) };
    const known = await findWork(manager, keyRing, { address, lock: true });
    const checkAt = known ? known.state.checkAt : await insertWork(manager, keyRing, opening);
    if (checkAt === undefined) throw new Error(`Work ${step}:${visit} was opened by another at this moment.`);
    if (opening.carried) await writeEngineReport(manager, keyRing, opening.carried);
    return { checkAt };
  });
}

async function insertWork(manager: EntityManager, keyRing: KeyRing, opening: WorkOpening): Promise<string | null | undefined> {
  const { instance, work: config, input, conditions, at } = opening;
  const [owner] = await manager.query<Owner[]>(
    `select instance.journey_id, instance.subject_id, instance.institution_path, customer.language
     from instance left join customer on instance.subject_kind = 'customer' and customer.id::text = instance.subject_id where instance.id = $1`,
    [instance],
  );
  if (!owner) throw new Error(`There is no instance ${instance}.`);
  const calendars = await readCalendars(manager, calendarsOf(config));
  const missing = missingCalendar(config, calendars);
  if (missing !== undefined) throw new CalendarMissing(missing);
  const step = open(config, { at, values: input, conditions, language: owner.language ?? 'zh', calendars });
  const id = await insertRow(manager, keyRing, { opening, owner, step });
  if (id === null) return undefined;
  const work = { id, instance, step: opening.step, visit: opening.visit, journey: owner.journey_id };
  const tasks = await writeOffers(
    manager,
    { id, instance, subjectId: owner.subject_id, institutionPath: owner.institution_path },
    step.offers,
  );
  await writeEntries(manager, keyRing, { work, entries: step.entries });
  await recordChanges(manager, noticesOf(work, step.entries, tasks));
  return step.checkAt;
}

interface NewRow {
  readonly opening: WorkOpening;
  readonly owner: Owner;
  readonly step: WorkStep;
}

async function insertRow(manager: EntityManager, keyRing: KeyRing, { opening, owner, step: { state } }: NewRow): Promise<string | null> {
  const { work: config, instance, step, visit } = opening;
  const columns = columnsOf(config, state);
  const sealed = seal(keyRing, state);
  const rows = await manager.query<{ readonly id: string }[]>(
    `insert into work (id, instance_id, step, visit, kind, config, state, key_id, version, status, subject_id, rung_family, check_at, opened_at, expires_at, institution_path,
       goal_at, deadline_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) on conflict (instance_id, step, visit) do nothing returning id`,
    [
      randomUUID(),
      instance,
      step,
      visit,
      config.kind,
      JSON.stringify(config),
      sealed.bytes,
      sealed.keyId,
      columns.version,
      columns.status,
      owner.subject_id,
      columns.rungFamily,
      columns.checkAt,
      state.openedAt,
      state.expiresAt,
      owner.institution_path,
      columns.goalAt,
      columns.deadlineAt,
    ],
  );
  return rows[0]?.id ?? null;
}
