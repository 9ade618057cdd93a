import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { OfferChange } from '@tongtu/workflows/touchpoint';
import { addresseesOf } from './addressees.js';

/** Whose offers they are. */
export interface OfferedWork {
  readonly id: string;
  readonly instance: string;
  readonly subjectId: string;
  readonly institutionPath: string;
}

type OpenOffer = Extract<OfferChange, { readonly kind: 'open' }>;

/** Writes what became of offers. Only those to staff have a row: they are tasks. Returns the ids of the tasks that changed. */
export async function writeOffers(manager: EntityManager, work: OfferedWork, changes: readonly OfferChange[]): Promise<readonly string[]> {
  const touched: string[] = [];
  for (const change of changes) {
    const id = change.kind === 'open' ? await openOffer(manager, work, change) : await changeOffer(manager, work.id, change);
    if (id !== null) touched.push(id);
  }
  return touched;
}

async function openOffer(manager: EntityManager, work: OfferedWork, offer: OpenOffer): Promise<string | null> {
  const { rung, family, number, until, assignment, try: attempt, urgency: raised = 0, purpose = 'work', notFor = null } = offer;
  if (!assignment) return null;
  const { queue, assigneeId, candidates } = await addresseesOf(manager, { ...work, notFor }, assignment);
  const id = randomUUID();
  await manager.query(
    `insert into offer (id, work_id, instance_id, rung, family, number, queue, assignee_id, candidates, institution_path, state, until, urgency, purpose, not_for)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'offered', $11, $12::int + coalesce((
       select case tier when 'vip' then 20 when 'gold' then 10 else 0 end from customer where id::text = $13), 0), $14, $15)`,
    [
      ...[id, work.id, work.instance, rung, family, number, queue, assigneeId, candidates, work.institutionPath, until],
      ...[attempt - 1 + raised, work.subjectId, purpose, notFor],
    ],
  );
  return id;
}

/** A claim that was given up or lapsed leaves its claimer's name: they still see what became of it. */
const changes = {
  claim: `state = 'claimed', claimed_by = $3`,
  reopen: `state = 'offered', until = $3`,
  extend: `until = $3`,
  urge: `urgency = urgency + $3`,
  lapse: `state = 'lapsed', closed_at = now()`,
  withdraw: `state = 'withdrawn', closed_at = now()`,
  done: `state = 'done', closed_at = now()`,
} as const;

async function changeOffer(
  manager: EntityManager,
  workId: string,
  change: Exclude<OfferChange, { readonly kind: 'open' }>,
): Promise<string | null> {
  const [rows] = await manager.query<[{ readonly id: string }[], number]>(
    `update offer set ${changes[change.kind]} where work_id = $1 and number = $2 and state in ('offered', 'claimed') returning id`,
    [workId, change.number, ...valuesOf(change)],
  );
  return rows[0]?.id ?? null;
}

function valuesOf(change: Exclude<OfferChange, { readonly kind: 'open' }>): readonly (string | number | null)[] {
  if (change.kind === 'urge') return [change.by];
  if (change.kind === 'claim') return [change.by.kind === 'staff' ? change.by.id : null];
  return change.kind === 'reopen' || change.kind === 'extend' ? [change.until] : [];
}
