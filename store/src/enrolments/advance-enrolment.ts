import type { JsonObject } from '@tongtu/workflows/graph';
import { recordChanges } from '../changes/record-changes.js';
import { open } from '../codec/seal.js';
import { Enrolment } from '../entities/enrolment.js';
import type { AcceptedEntry } from '../entries/accept-entry.js';
import type { Entrances } from '../entries/entrances.js';
import type { StoreAccess } from '../work/store-access.js';
import { type Batch, readCandidates, type Reading } from './candidates.js';
import { closeEnrolment } from './close-enrolment.js';
import { enterCandidate } from './enter-candidate.js';

/** Entries that are made in one go: some seconds' worth, so that stopping is soon obeyed and others get their turn. */
const MOST_AT_ONCE = 50;

/** One that was taken up by a process that died is taken up again after this, seconds. */
const LEASE_SECONDS = 30;

/** Starts that wait to be made; while there are more, nobody new is let in: what is accepted must soon run. */
const MOST_WAITING = 300;

/** What is to be done after one go at an enrolment. */
export interface EnrolmentNews {
  /** Instances that may begin. */
  readonly accepted: readonly AcceptedEntry[];
}

/**
 * Takes up the enrolment whose turn it is and goes on with it for a while, at its pace. Each entry is a transaction of its own with the cursor in it: what a crash
 * interrupts goes on where it stopped, and nobody is taken twice. Null when none is due.
 */
export async function advanceEnrolment(store: StoreAccess, entrances: Entrances): Promise<EnrolmentNews | null> {
  if (await isCrowded(store)) return null;
  const taken = await takeUp(store);
  if (!taken) return null;
  const { enrolment } = taken;
  const reading = await readingOf(store, entrances, enrolment);
  if (reading.journey.paused) {
    await putOff(store, enrolment, 60);
    return { accepted: [] };
  }
  const batch = await readCandidates(reading);
  const { accepted, isThrough } = await enterAll(reading, batch);
  if (isThrough) await finishBatch(reading, batch);
  await keepPace(store, taken, accepted.length);
  return { accepted };
}

async function isCrowded({ source }: StoreAccess): Promise<boolean> {
  const rows = await source.query<unknown[]>(`select 1 from outbox where kind = 'start' and done_at is null limit ${MOST_WAITING}`);
  return rows.length === MOST_WAITING;
}

interface Taken {
  readonly enrolment: Enrolment;
  /** When it was its turn, by PostgreSQL's clock: at most a second ago, so that an outage is not made up for in a rush. */
  readonly dueAt: Date;
}

async function takeUp({ source }: StoreAccess): Promise<Taken | null> {
  const [rows] = await source.query<[{ id: string; due_at: Date }[], number]>(
    `update enrolment set next_at = now() + interval '${LEASE_SECONDS} seconds'
     from (select id, greatest(next_at, now() - interval '1 second') as due_at from enrolment
       where status = 'running' and next_at <= now() order by priority, next_at limit 1 for update skip locked) due
     where enrolment.id = due.id returning enrolment.id, due.due_at`,
  );
  const [taken] = rows;
  return taken ? { enrolment: await source.manager.findOneByOrFail(Enrolment, { id: taken.id }), dueAt: taken.due_at } : null;
}

async function readingOf(store: StoreAccess, entrances: Entrances, enrolment: Enrolment): Promise<Reading> {
  const { journeyId, versionId, event: bytes, keyId } = enrolment;
  const journey = await entrances.atVersion(journeyId, versionId);
  const event = open<JsonObject>(store.keyRing, { bytes, keyId });
  return { store, enrolment, journey, event, now: new Date().toISOString() };
}

interface Entered {
  readonly accepted: readonly AcceptedEntry[];
  /** Everybody in the batch had their turn. */
  readonly isThrough: boolean;
}

async function enterAll(reading: Reading, { candidates }: Batch): Promise<Entered> {
  const accepted: AcceptedEntry[] = [];
  const most = Math.min(MOST_AT_ONCE, Math.max(1, Math.ceil(reading.enrolment.perMinute / 12)));
  let looked = 0;
  for (const candidate of candidates) {
    if (accepted.length >= most) return { accepted, isThrough: false };
    const result = await enterCandidate(reading, candidate, candidate.place - looked);
    if (result === 'stopped') return { accepted, isThrough: false };
    looked = candidate.place;
    if (result) accepted.push(result);
  }
  return { accepted, isThrough: true };
}

async function finishBatch({ store: { source }, enrolment }: Reading, batch: Batch): Promise<void> {
  const rest = batch.considered - (batch.candidates.at(-1)?.place ?? 0);
  await source.transaction(async (manager) => {
    await manager.query(`update enrolment set cursor = $2, considered = considered + $3 where id = $1 and status = 'running'`, [
      enrolment.id,
      batch.cursor,
      rest,
    ]);
    if (batch.isLast) await closeEnrolment(manager, enrolment);
    await recordChanges(manager, [{ topic: `journey:${enrolment.journeyId}`, key: enrolment.journeyId }]);
  });
}

/** Counted from when it was due, not from when that was done: the pace is kept over the minute. */
async function keepPace({ source }: StoreAccess, { enrolment: { id, perMinute }, dueAt }: Taken, entered: number): Promise<void> {
  await source.query(
    `update enrolment set next_at = $2::timestamptz + $3 * interval '1 millisecond' where id = $1 and status = 'running'`,
    [id, dueAt, Math.round((entered * 60_000) / perMinute)],
  );
}

async function putOff({ source }: StoreAccess, { id }: Enrolment, seconds: number): Promise<void> {
  await source.query(`update enrolment set next_at = now() + $2 * interval '1 second' where id = $1`, [id, seconds]);
}
