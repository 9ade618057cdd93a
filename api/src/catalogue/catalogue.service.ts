import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { BenefitPoolRow, CatalogueItemRow } from '@tongtu/store';
import type { EntityManager } from 'typeorm';
import type { StaffCaller } from '../access/caller.js';
import { writeAudit } from '../audit/write-audit.js';
import { lockByCode } from '../world/lock-by-code.js';
import { Store } from '../world/store.js';
import { catalogueProblems } from './catalogue-problems.js';
import type { CatalogueItemBody, CatalogueItemView, CatalogueQuery } from './catalogue.schema.js';
import { poolView } from './pool-view.js';

/** What journeys may offer. A change takes effect with the next choice. */
@Injectable()
export class CatalogueService {
  constructor(private readonly store: Store) {}

  /** By kind and code, benefits with their pools. */
  async list({ kind }: CatalogueQuery): Promise<readonly CatalogueItemView[]> {
    const { manager } = this.store.source;
    const rows = await manager.find(CatalogueItemRow, { ...(kind ? { where: { kind } } : {}), order: { kind: 'asc', code: 'asc' } });
    const pools = new Map((await manager.find(BenefitPoolRow)).map((pool) => [pool.code, pool]));
    return rows.map((row) => viewOf(row, pools.get(row.code) ?? null));
  }

  /** Makes an item, or changes it and counts its version up. The same again changes nothing. Throws `catalogue-kind-fixed`. */
  put(caller: StaffCaller, code: string, body: CatalogueItemBody): Promise<CatalogueItemView> {
    return this.store.source.transaction(async (manager) => {
      await lockByCode(manager, 'catalogue', code);
      const before = await manager.findOneBy(CatalogueItemRow, { code });
      const pool = await manager.findOneBy(BenefitPoolRow, { code });
      if (before && before.kind !== body.kind) throw catalogueProblems.kindFixed({ kind: before.kind });
      if (before && isDeepStrictEqual(bodyOf(before), normal(body))) return viewOf(before, pool);
      const after = await save(manager, { code, body, version: (before?.version ?? 0) + 1 });
      await writeAudit(manager, {
        staffId: caller.id,
        action: 'catalogue.put',
        target: ['catalogue', code],
        before: before && bodyOf(before),
        after: bodyOf(after),
      });
      return viewOf(after, pool);
    });
  }
}

interface Saved {
  readonly code: string;
  readonly body: CatalogueItemBody;
  readonly version: number;
}

async function save(manager: EntityManager, { code, body, version }: Saved): Promise<CatalogueItemRow> {
  const { kind, label, rule, risk, leastAmount, excludes, from, until, active } = body;
  const values = { kind, label, rule, risk, excludes, version, isActive: active };
  await manager.upsert(
    CatalogueItemRow,
    {
      ...{ code, ...values, updatedAt: new Date() },
      leastAmount: leastAmount === null ? null : String(leastAmount),
      availableFrom: from === null ? null : new Date(from),
      availableUntil: until === null ? null : new Date(until),
    },
    ['code'],
  );
  return manager.findOneByOrFail(CatalogueItemRow, { code });
}

/** As the table keeps it, so that the same again is recognised: times in UTC, amounts with two places. */
function normal({ from, until, leastAmount, ...same }: CatalogueItemBody): CatalogueItemBody {
  const instant = (at: string | null) => (at === null ? null : new Date(at).toISOString());
  return {
    ...same,
    leastAmount: leastAmount === null ? null : Math.round(leastAmount * 100) / 100,
    from: instant(from),
    until: instant(until),
  };
}

function bodyOf(row: CatalogueItemRow): CatalogueItemBody {
  const { kind, label, rule, risk, leastAmount, excludes, availableFrom, availableUntil, isActive } = row;
  return {
    ...{ kind, label, rule, risk, excludes, active: isActive },
    leastAmount: leastAmount === null ? null : Number(leastAmount),
    from: availableFrom?.toISOString() ?? null,
    until: availableUntil?.toISOString() ?? null,
  };
}

function viewOf(row: CatalogueItemRow, pool: BenefitPoolRow | null): CatalogueItemView {
  const { code, version, updatedAt } = row;
  return { code, ...bodyOf(row), version, updatedAt: updatedAt.toISOString(), pool: pool && poolView(pool) };
}
