import type { EntityManager } from 'typeorm';
import type { JsonObject } from '@tongtu/workflows/graph';
import type { KeyRing } from '../codec/key-ring.js';
import { open } from '../codec/seal.js';
import { Call } from '../entities/call.js';
import { CallItem } from '../entities/call-item.js';
import { Customer } from '../entities/customer.js';
import { Institution } from '../entities/institution.js';
import { customerSubject, type EntrySubject, institutionSubject } from '../entries/entry-subject.js';
import type { CallResult } from './report-call.js';

/** Names a call: the instance that calls, and the key of its effect. */
export type CallAddress = Pick<Call, 'instanceId' | 'key'>;

/** The instances of a call that have not ended, and how many have not begun. */
export interface Unfinished {
  readonly open: readonly string[];
  readonly waiting: number;
}

/** The call, held until the transaction ends; null when there is none. */
export function lockCall(manager: EntityManager, { instanceId, key }: CallAddress): Promise<Call | null> {
  return manager.findOne(Call, { where: { instanceId, key }, lock: { mode: 'pessimistic_write' } });
}

/** What has not ended. */
export async function readUnfinished(manager: EntityManager, { instanceId, key }: CallAddress): Promise<Unfinished> {
  const rows = await manager.query<{ state: 'waiting' | 'open'; instance_id: string | null }[]>(
    `select state, instance_id from call_item where caller_id = $1 and key = $2 and state in ('waiting', 'open') order by index`,
    [instanceId, key],
  );
  const begun = rows.flatMap(({ state, instance_id }) => (state === 'open' && instance_id !== null ? [instance_id] : []));
  return { open: begun, waiting: rows.length - begun.length };
}

/** The next that wait to begin, at most so many. */
export function readWaiting(manager: EntityManager, { instanceId, key }: CallAddress, most: number): Promise<readonly CallItem[]> {
  return manager.find(CallItem, { where: { callerId: instanceId, key, state: 'waiting' }, order: { index: 'asc' }, take: most });
}

/** What became of all of them, in the order of the list. */
export async function readResults(
  manager: EntityManager,
  keyRing: KeyRing,
  { instanceId, key }: CallAddress,
): Promise<readonly CallResult[]> {
  const items = await manager.find(CallItem, { where: { callerId: instanceId, key }, order: { index: 'asc' } });
  return items.map(({ state, outcome, instanceId: called, output, keyId }) => {
    if (state === 'waiting' || state === 'open') throw new Error(`A journey called by ${instanceId} ${key} has not ended.`);
    return { state, outcome, instanceId: called, output: output ? open<JsonObject>(keyRing, { bytes: output, keyId }) : {} };
  });
}

/** Whoever travels the calling journey travels the called one. */
export async function subjectOf(manager: EntityManager, instance: string): Promise<EntrySubject> {
  const [row] = await manager.query<{ subject_kind: string; subject_id: string }[]>(
    'select subject_kind, subject_id from instance where id = $1',
    [instance],
  );
  if (row?.subject_kind === 'customer') return customerSubject(await manager.findOneByOrFail(Customer, { id: row.subject_id }));
  if (row?.subject_kind === 'institution') return institutionSubject(await manager.findOneByOrFail(Institution, { id: row.subject_id }));
  throw new Error(`Nobody who can be called for travels instance ${instance}.`);
}

/** How deep an instance stands in calls: 0 when nobody called it. Looked at no further than `most`. */
export async function depthOf(manager: EntityManager, instance: string, most: number): Promise<number> {
  const [row] = await manager.query<{ depth: number }[]>(
    `with recursive up as (
       select $1::uuid as id, 0 as depth
       union all select call_item.caller_id, up.depth + 1 from up join call_item on call_item.instance_id = up.id where up.depth < $2
     ) select max(depth)::int as depth from up`,
    [instance, most],
  );
  return row?.depth ?? 0;
}
