import type { EntityManager } from 'typeorm';
import type { Text } from '@tongtu/workflows/graph';
import type { BenefitPool, CatalogueItem, CatalogueKind } from '@tongtu/workflows/steps';

/** An item with the rule that says whom it is for (CEL over `customer` and `now`; empty = everybody). */
export type RuledItem = CatalogueItem & { readonly rule: string };

interface ItemRow {
  readonly code: string;
  readonly kind: CatalogueKind;
  readonly label: Text;
  readonly rule: string;
  readonly risk: number | null;
  readonly least_amount: string | null;
  readonly excludes: readonly string[];
  readonly available_from: Date | null;
  readonly available_until: Date | null;
  readonly is_active: boolean;
}

/** Items of the catalogues by code, as they are now; those that are not there are missing. */
export async function readCatalogue(manager: EntityManager, codes: readonly string[]): Promise<ReadonlyMap<string, RuledItem>> {
  if (codes.length === 0) return new Map();
  const rows = await manager.query<ItemRow[]>(
    `select code, kind, label, rule, risk, least_amount, excludes, available_from, available_until, is_active
     from catalogue_item where code = any($1)`,
    [codes],
  );
  return new Map(rows.map((row) => [row.code, itemOf(row)]));
}

function itemOf({ least_amount, available_from, available_until, is_active, ...same }: ItemRow): RuledItem {
  return {
    ...same,
    leastAmount: least_amount === null ? null : Number(least_amount),
    from: available_from?.toISOString() ?? null,
    until: available_until?.toISOString() ?? null,
    isActive: is_active,
  };
}

interface PoolRow {
  readonly code: string;
  readonly available: number;
  readonly per_customer: number | null;
  readonly had: number;
  readonly opens_at: Date | null;
  readonly closes_at: Date | null;
}

/**
 * Pools as they are at this moment, with what the customer has had of each (nothing where the instance is no customer's). What is left may be gone
 * when it is asked for: only `grantBenefit` decides.
 */
export async function readPools(
  manager: EntityManager,
  { codes, customer }: { readonly codes: readonly string[]; readonly customer: string | null },
): Promise<ReadonlyMap<string, BenefitPool>> {
  if (codes.length === 0) return new Map();
  const rows = await manager.query<PoolRow[]>(
    `select code, total - granted as available, per_customer, opens_at, closes_at,
       (select count(*)::int from benefit_grant where pool = code and customer_id = $2) as had
     from benefit_pool where code = any($1)`,
    [codes, customer],
  );
  return new Map(
    rows.map(({ code, available, per_customer, had, opens_at, closes_at }) => [
      code,
      {
        ...{ left: available, perCustomer: per_customer, had },
        ...{ opensAt: opens_at?.toISOString() ?? null, closesAt: closes_at?.toISOString() ?? null },
      },
    ]),
  );
}
