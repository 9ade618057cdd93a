import { createHash, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { JsonObject } from '@tongtu/workflows/graph';
import { open } from '../codec/seal.js';
import type { Call } from '../entities/call.js';
import type { CallItem } from '../entities/call-item.js';
import { acceptEntry, type AcceptedEntry } from '../entries/accept-entry.js';
import type { Entrances, OpenJourney } from '../entries/entrances.js';
import { inputFaults } from '../entries/entry-input.js';
import type { EntrySubject } from '../entries/entry-subject.js';
import { putInInbox } from '../work/inbox.js';
import type { StoreAccess } from '../work/store-access.js';
import { type CallAddress, depthOf, lockCall, readResults, readUnfinished, readWaiting, subjectOf } from './call-rows.js';
import { reportOf } from './report-call.js';

/** Journeys that call each other go no deeper: the checker refuses circles that it sees, and this ends those that it could not. */
export const DEEPEST_CALL = 5;

/** Entries that one look at a call decides: the rest comes with the next look, so that no transaction grows long. */
const MOST_ENTRIES = 50;

/** What is to be done once a look at a call has committed. */
export interface CallNews {
  /** Instances that may begin. */
  readonly accepted: readonly AcceptedEntry[];
  /** Its caller was told that all have ended. */
  readonly isReported: boolean;
  /** Instances that are to be called off: their caller went on without them. */
  readonly calledOff: readonly string[];
  /** There is more that could begin at once. */
  readonly hasMore: boolean;
}

const NOTHING: CallNews = { accepted: [], isReported: false, calledOff: [], hasMore: false };

/** Looks after a call: lets as many begin as may be under way, tells the caller when all have ended, calls the rest off when it was recalled. May be repeated. */
export function advanceCall({ source, keyRing }: StoreAccess, entrances: Entrances, address: CallAddress): Promise<CallNews> {
  return source.transaction(async (manager) => {
    const call = await lockCall(manager, address);
    if (!call || call.status === 'closed') return NOTHING;
    const world = { manager, keyRing, entrances };
    return call.status === 'recalled' ? callOff(world, call) : goOn(world, call);
  });
}

interface Within extends Pick<StoreAccess, 'keyRing'> {
  readonly manager: EntityManager;
  readonly entrances: Entrances;
}

async function callOff({ manager }: Within, call: Call): Promise<CallNews> {
  await manager.query(
    `update call_item set state = 'cancelled', input = null, ended_at = now() where caller_id = $1 and key = $2 and state = 'waiting'`,
    [call.instanceId, call.key],
  );
  const { open: calledOff } = await readUnfinished(manager, call);
  return { ...NOTHING, calledOff };
}

async function goOn(within: Within, call: Call): Promise<CallNews> {
  const { manager } = within;
  const before = await readUnfinished(manager, call);
  const room = Math.max(0, call.atOnce - before.open.length);
  const accepted = room > 0 && before.waiting > 0 ? await beginSome(within, call, room) : [];
  const left = await readUnfinished(manager, call);
  if (left.open.length + left.waiting > 0) return { ...NOTHING, accepted, hasMore: left.waiting > 0 && left.open.length < call.atOnce };
  await manager.query(`update call set status = 'closed', closed_at = now() where instance_id = $1 and key = $2`, [
    call.instanceId,
    call.key,
  ]);
  return { ...NOTHING, accepted, isReported: call.waits && (await report(within, call)) };
}

/** The next in the list until so many have been let in. */
async function beginSome(within: Within, call: Call, room: number): Promise<readonly AcceptedEntry[]> {
  const { manager, entrances } = within;
  const depth = 1 + (await depthOf(manager, call.instanceId, DEEPEST_CALL));
  const journey = depth > DEEPEST_CALL ? 'too-deep' : await entrances.find(call.journey);
  const subject = await subjectOf(manager, call.instanceId);
  const accepted: AcceptedEntry[] = [];
  for (const item of await readWaiting(manager, call, MOST_ENTRIES)) {
    if (accepted.length >= room) break;
    const acceptance =
      typeof journey === 'string' ? await refuse(manager, item, { rule: journey }) : await begin(within, item, { journey, subject });
    if (acceptance) accepted.push(acceptance);
  }
  return accepted;
}

async function begin(
  { manager, keyRing }: Within,
  item: CallItem,
  { journey, subject }: { readonly journey: OpenJourney; readonly subject: EntrySubject },
): Promise<AcceptedEntry | null> {
  if (item.input === null) throw new Error(`A journey called by ${item.callerId} ${item.key} waits without its input.`);
  const input = open<JsonObject>(keyRing, { bytes: item.input, keyId: item.keyId });
  if (inputFaults(input, journey.start.inputs, journey.variables).length > 0) return refuse(manager, item, { rule: 'input-invalid' });
  const instance = randomUUID();
  const correlation = correlationOf(item);
  const entry = { journey, subject, input, event: null, correlation, kind: 'call', channel: 'journey', instance } as const;
  const acceptance = await acceptEntry(manager, keyRing, entry);
  if (!acceptance.accepted) return refuse(manager, item, { rule: acceptance.rule, instance });
  await manager.query(
    `update call_item set state = 'open', instance_id = $4, input = null, started_at = now() where caller_id = $1 and key = $2 and index = $3`,
    [item.callerId, item.key, item.index, instance],
  );
  return acceptance;
}

/** The case of a called journey that has one: the caller and the place in its list. Nothing of the customer is in it. */
function correlationOf({ callerId, key, index }: CallItem): string {
  return createHash('sha256').update(`${callerId} ${key} ${index}`).digest('hex').slice(0, 24);
}

async function refuse(
  manager: EntityManager,
  item: CallItem,
  { rule, instance }: { readonly rule: string; /** Row of the refused entry. */ readonly instance?: string },
): Promise<null> {
  await manager.query(
    `update call_item set state = 'refused', outcome = $4, instance_id = $5, input = null, ended_at = now() where caller_id = $1 and key = $2 and index = $3`,
    [item.callerId, item.key, item.index, rule, instance ?? null],
  );
  return null;
}

async function report({ manager, keyRing }: Within, call: Call): Promise<boolean> {
  const answer = reportOf(call, await readResults(manager, keyRing, call));
  const at = new Date().toISOString();
  const receipt = await putInInbox(manager, keyRing, {
    instance: call.instanceId,
    source: 'call',
    eventId: call.key,
    happening: (inbox) => ({ type: 'reported', at, inbox, key: call.key, answer }),
  });
  return receipt.taken;
}
