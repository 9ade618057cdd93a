import type { EntityManager } from 'typeorm';
import type { Notice } from '@tongtu/workflows/touchpoint';
import { recordChanges } from '../changes/record-changes.js';
import { managersOf } from './addressees.js';
import type { OfferedWork } from './offer-rows.js';

/** Writes what members of staff are told, one row for each of them. Whoever is told twice at once of the same is told once. */
export async function writeNotices(manager: EntityManager, work: OfferedWork, notices: readonly Notice[]): Promise<void> {
  for (const { to, about, args } of notices) {
    const people = await whomOf(manager, work, to);
    if (people.length === 0) continue;
    await manager.query(
      `insert into staff_notice (staff_id, work_id, instance_id, offer_id, about, args, created_at)
       select distinct person, $2::uuid, $3::uuid, (
         select id from offer where work_id = $2 and purpose <> 'expert' and state in ('offered', 'claimed') order by number desc limit 1), $4, $5::jsonb, clock_timestamp()
       from unnest($1::uuid[]) person`,
      [people, work.id, work.instance, about, JSON.stringify(args)],
    );
  }
  // Whoever follows the task lists follows what they are told as well.
  if (notices.length > 0) await recordChanges(manager, [{ topic: 'tasks', key: work.id }]);
}

async function whomOf(manager: EntityManager, work: OfferedWork, to: Notice['to']): Promise<readonly string[]> {
  switch (to.kind) {
    case 'person':
      return [to.person];
    case 'offered':
      return offeredTo(manager, work.id);
    case 'manager':
      return managersOf(manager, work.institutionPath);
    case 'role':
      return ofRole(manager, work.institutionPath, to.role);
  }
}

async function offeredTo(manager: EntityManager, work: string): Promise<readonly string[]> {
  const rows = await manager.query<{ readonly id: string }[]>(
    `select distinct unnest(array_append(coalesce(candidates, '{}'), assignee_id)) as id from offer
     where work_id = $1 and purpose <> 'expert' and state in ('offered', 'claimed')`,
    [work],
  );
  return rows.flatMap(({ id }) => (id === null ? [] : [id]));
}

/** Everybody of a role who works at the institution or above it, and in the remote centre, which works for the whole bank. */
async function ofRole(manager: EntityManager, institutionPath: string, role: string): Promise<readonly string[]> {
  const rows = await manager.query<{ readonly id: string }[]>(
    `select staff.id from staff join institution on institution.id = staff.institution_id
     where staff.active and $2 = any(staff.roles) and ($1 like institution.path || '%' or institution.kind = 'remote')`,
    [institutionPath, role],
  );
  return rows.map(({ id }) => id);
}
