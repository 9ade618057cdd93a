import type { EntityManager } from 'typeorm';
import { Journey, Staff } from '@tongtu/store';
import type { Text } from '@tongtu/workflows/graph';
import type { StaffCaller } from '../access/caller.js';
import { seesInstitution } from '../access/scope.js';
import { notFound } from '../http/problems/http-problems.js';

/** A journey that a member of staff may see: one of an institution above them, which they travel, or below them. Throws `not-found` otherwise. */
export async function findSeenJourney(manager: EntityManager, caller: StaffCaller, id: string): Promise<Journey> {
  const journey = await manager.findOneBy(Journey, { id });
  if (!journey || !seesJourney(caller, journey.institutionPath)) throw notFound({ what: 'journey' });
  return journey;
}

/** A journey that a member of staff may change: one of their institution or below. `lock` holds others off until the transaction ends. */
export async function findOwnJourney(
  manager: EntityManager,
  caller: StaffCaller,
  { id, lock }: { readonly id: string; readonly lock: boolean },
): Promise<Journey> {
  const journey = await manager.findOne(Journey, { where: { id }, ...(lock ? { lock: { mode: 'for_no_key_update' as const } } : {}) });
  if (!journey || !seesInstitution(caller, journey.institutionPath)) throw notFound({ what: 'journey' });
  return journey;
}

/** Whether a journey of that institution is in sight. */
export function seesJourney(caller: Pick<StaffCaller, 'institutionPath'>, institutionPath: string): boolean {
  return seesInstitution(caller, institutionPath) || caller.institutionPath.startsWith(institutionPath);
}

/** A member of staff as others are told of them. */
export interface Person {
  readonly id: string;
  readonly name: Text;
}

/** Names of staff by id. */
export async function readPeople(manager: EntityManager, ids: readonly string[]): Promise<(id: string) => Person> {
  const rows = await manager
    .createQueryBuilder(Staff, 'staff')
    .select(['staff.id', 'staff.name'])
    .where('staff.id = any(:ids)', { ids: [...new Set(ids)] })
    .getMany();
  const byId = new Map(rows.map(({ id, name }) => [id, { id, name }]));
  return (id) => byId.get(id) ?? { id, name: { zh: '—' } };
}
