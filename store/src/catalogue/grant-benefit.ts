import type { EntityManager } from 'typeorm';

/** Who is to have a benefit, and under which effect. */
export interface GrantWish {
  readonly instance: string;
  /** Key of the effect: under the same key it is granted once. */
  readonly key: string;
  readonly pool: string;
  readonly customer: string;
}

/**
 * Takes one out of the pool and writes the ledger, in one statement: the row of the pool is locked while its count rises, so that however many come
 * at once, no more is granted than there is. True when the effect has the benefit, from now or from before; false when nothing is left for it.
 * Belongs into a transaction: a customer who may have only so many is counted under a lock until it commits.
 */
export async function grantBenefit(manager: EntityManager, { instance, key, pool, customer }: GrantWish): Promise<boolean> {
  // Taken before the statement looks: else two instances of one customer would both count what was there before them.
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`benefit:${pool}:${customer}`]);
  const [row] = await manager.query<{ has: boolean }[]>(grantStatement, [instance, key, pool, customer]);
  return row?.has ?? false;
}

const grantStatement = `with before as (
    select 1 from benefit_grant where instance_id = $1 and key = $2 and pool = $3
  ), taken as (
    update benefit_pool set granted = granted + 1, updated_at = now()
    where code = $3 and granted < total and not exists (select 1 from before)
      and (opens_at is null or opens_at <= now()) and (closes_at is null or closes_at > now())
      and (per_customer is null or (select count(*) from benefit_grant where pool = $3 and customer_id = $4) < per_customer)
    returning code
  ), written as (
    insert into benefit_grant (instance_id, key, pool, customer_id) select $1, $2, code, $4 from taken returning 1
  )
  select exists (select 1 from before) or exists (select 1 from written) as has`;
