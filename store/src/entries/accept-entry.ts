import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { evaluate, evaluateCondition, EvaluationError } from '@tongtu/workflows/expressions';
import type { JsonObject } from '@tongtu/workflows/graph';
import { recordChanges } from '../changes/record-changes.js';
import type { KeyRing } from '../codec/key-ring.js';
import { seal } from '../codec/seal.js';
import { Instance } from '../entities/instance.js';
import { Outbox } from '../entities/outbox.js';
import { insertRow } from '../rows/insert-row.js';
import { factsRead } from '../starts/customer-facts.js';
import type { InstanceStart } from '../temporal-gateway/temporal-gateway.js';
import { workflowIdOf } from '../temporal-gateway/workflow-id.js';
import { writeJournalLines } from '../work/journal-rows.js';
import type { OpenJourney } from './entrances.js';
import { dayOf, decideEntry, type EntryDecision, type EntryRule, type TriggerKind } from './entry-rules.js';
import type { EntrySubject } from './entry-subject.js';

/** Somebody asks for a customer (or whoever else travels) to enter a journey. The input has been checked. */
export interface Entry {
  readonly journey: OpenJourney;
  readonly subject: EntrySubject;
  readonly input: JsonObject;
  /** Fields of the event that asks; null when none does. */
  readonly event: JsonObject | null;
  /** Key of the case, where whoever asks names it. Opaque. */
  readonly correlation: string | null;
  readonly kind: TriggerKind;
  /** Code of the channel it is asked in; `staff`, or `journey` when another journey calls it. */
  readonly channel: string;
  /** Id that the instance gets. */
  readonly instance: string;
}

/** What became of it. An instance that is on its way already is named, so that whoever asks can go on with it. */
export type Acceptance =
  | { readonly accepted: true; readonly instance: string; readonly outbox: string; readonly start: InstanceStart }
  | { readonly accepted: false; readonly rule: EntryRule; readonly until: string | null; readonly running: string | null };

export type AcceptedEntry = Extract<Acceptance, { readonly accepted: true }>;

/** How long the dispatcher leaves a fresh start to whoever accepted it, so that the two do not do it twice. */
const dispatcherWaits = '3 seconds';

/** Accepts an entry or refuses it, and records either, in the caller's transaction. The workflow is started after the commit. */
export async function acceptEntry(manager: EntityManager, keyRing: KeyRing, entry: Entry): Promise<Acceptance> {
  const { journey, subject, instance } = entry;
  const isLimited = journey.start.perDay !== undefined || journey.start.inAll !== undefined;
  // Places are given away one after the other, also to different customers: always before the subject's own lock.
  if (isLimited) await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [journey.id]);
  // One entry of a subject into a journey is decided after the other: the rules look at what was before.
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${journey.id} ${subject.id}`]);
  const now = new Date();
  const correlation = correlationOf(entry, now);
  const earlier = await readEarlier(manager, entry, correlation);
  const entered = isLimited ? await readEntered(manager, journey, now) : { today: 0, inAll: 0 };
  const decision = decideEntry({ ...question(entry, now), earlier, entered });
  const row = rowOf(entry, { correlation, now });
  const sealed = seal(keyRing, entry.input);
  await insertRow(manager, Instance, { ...row, ...standingOf(decision, now), input: sealed.bytes, keyId: sealed.keyId });
  if (!decision.enter) {
    await recordRefusal(manager, keyRing, { entry, decision, now });
    return { accepted: false, rule: decision.rule, until: decision.until, running: earlier.running };
  }
  const outbox = await promiseStart(manager, instance);
  await recordChanges(manager, [
    { topic: 'journeys', key: journey.id },
    { topic: `journey:${journey.id}`, key: instance },
  ]);
  return { accepted: true, instance, outbox, start: startOf(entry, row) };
}

type InstanceFacts = Pick<
  Instance,
  | 'id'
  | 'journeyId'
  | 'versionId'
  | 'planHash'
  | 'subjectKind'
  | 'subjectId'
  | 'correlation'
  | 'workflowId'
  | 'institutionPath'
  | 'channel'
  | 'startedAt'
>;

function rowOf(
  { journey, subject, channel, instance }: Entry,
  { correlation, now }: { readonly correlation: string; readonly now: Date },
): InstanceFacts {
  return {
    id: instance,
    journeyId: journey.id,
    versionId: journey.versionId,
    planHash: journey.planHash,
    subjectKind: subject.kind,
    subjectId: subject.id,
    correlation,
    workflowId: workflowIdOf({ journey: journey.code, subjectKind: subject.kind, subjectId: subject.id, correlation }),
    institutionPath: subject.institutionPath,
    channel,
    startedAt: now,
  };
}

function standingOf(decision: EntryDecision, now: Date): Pick<Instance, 'status' | 'outcome' | 'endedAt'> {
  return decision.enter
    ? { status: 'starting', outcome: null, endedAt: null }
    : { status: 'refused', outcome: decision.rule, endedAt: now };
}

function question({ journey, subject, input, kind }: Entry, now: Date) {
  const { paused, start, plan } = journey;
  const values = { vars: { ...plan.variables, ...input }, customer: subject.facts, now: now.toISOString() };
  return { paused, kind, start, eligible: isEligible(start.eligible, values), now: now.toISOString(), timeZone: plan.timeZone };
}

/** A condition that cannot be judged lets nobody in. */
function isEligible(condition: string | undefined, values: Parameters<typeof evaluateCondition>[1]): boolean {
  if (condition === undefined) return true;
  try {
    return evaluateCondition(condition, values).value;
  } catch (error) {
    if (error instanceof EvaluationError) return false;
    throw error;
  }
}

/** The key of the case: as given, else as the start step computes it. Computed keys may come from anything, so only their hash is kept. */
function correlationOf({ journey, subject, input, event, correlation }: Entry, now: Date): string {
  const { reentry } = journey.start;
  if (reentry.kind !== 'per-key') return '';
  if (correlation !== null) return correlation;
  const values = {
    vars: { ...journey.plan.variables, ...input },
    customer: subject.facts,
    now: now.toISOString(),
    ...(event ? { event } : {}),
  };
  return createHash('sha256')
    .update(JSON.stringify(keyOf(reentry.key, values) ?? null))
    .digest('hex')
    .slice(0, 24);
}

function keyOf(expression: string, values: Parameters<typeof evaluate>[1]): unknown {
  try {
    return evaluate(expression, values);
  } catch (error) {
    if (error instanceof EvaluationError) return null;
    throw error;
  }
}

interface Earlier {
  readonly live: boolean;
  readonly any: boolean;
  readonly lastEndedAt: string | null;
  readonly running: string | null;
}

async function readEarlier(manager: EntityManager, { journey, subject }: Entry, correlation: string): Promise<Earlier> {
  const [row] = await manager.query<{ any: boolean; last: Date | null; running: string | null }[]>(
    `select count(*) > 0 as any, max(ended_at) filter (where status = 'ended') as last,
       (array_agg(id) filter (where status in ('starting', 'running', 'paused')))[1] as running
     from instance where subject_kind = $4 and subject_id = $1 and journey_id = $2 and status <> 'refused' and correlation = $3`,
    [subject.id, journey.id, correlation, subject.kind],
  );
  if (!row) throw new Error('An aggregate gave no row.');
  return { live: row.running !== null, any: row.any, lastEndedAt: row.last?.toISOString() ?? null, running: row.running };
}

/** How many were let in: since the day of the journey's zone began, and ever. */
async function readEntered(
  manager: EntityManager,
  { id, plan }: OpenJourney,
  now: Date,
): Promise<{ readonly today: number; readonly inAll: number }> {
  const { start } = dayOf(now.toISOString(), plan.timeZone);
  const [row] = await manager.query<{ today: number; in_all: number }[]>(
    `select count(*) filter (where started_at >= $2)::int as today, count(*)::int as in_all from instance where journey_id = $1 and status <> 'refused'`,
    [id, start],
  );
  if (!row) throw new Error('An aggregate gave no row.');
  return { today: row.today, inAll: row.in_all };
}

async function promiseStart(manager: EntityManager, instanceId: string): Promise<string> {
  const { identifiers } = await manager.insert(Outbox, {
    kind: 'start',
    instanceId,
    nextAt: () => `now() + interval '${dispatcherWaits}'`,
  });
  return String(identifiers[0]?.['id']);
}

function startOf({ journey, subject, input }: Entry, row: InstanceFacts): InstanceStart {
  return {
    workflowId: row.workflowId,
    journey: journey.code,
    input: {
      instance: row.id,
      plan: journey.planHash,
      subject: { kind: row.subjectKind, id: row.subjectId },
      input,
      customer: factsRead(journey.plan, subject.facts),
      at: row.startedAt.toISOString(),
    },
  };
}

interface RefusedEntry {
  readonly entry: Entry;
  readonly decision: Extract<EntryDecision, { readonly enter: false }>;
  readonly now: Date;
}

/** A refused entry has a journal of one line: why. */
async function recordRefusal(manager: EntityManager, keyRing: KeyRing, { entry, decision, now }: RefusedEntry): Promise<void> {
  const why = { code: `entry-${decision.rule}`, args: { until: decision.until } };
  const line = {
    sequence: 1,
    at: now.toISOString(),
    kind: 'refused',
    step: entry.journey.startStep,
    visit: 1,
    position: '',
    outcome: null,
    actor: null,
    channel: entry.channel,
    why,
    notTaken: [],
  };
  await writeJournalLines(manager, keyRing, { instance: entry.instance, origin: 'engine', lines: [line] });
}
