import { Injectable } from '@nestjs/common';
import { BenefitPoolRow, CatalogueItemRow } from '@tongtu/store';
import type { StaffCaller } from '../access/caller.js';
import { writeAudit } from '../audit/write-audit.js';
import { notFound } from '../http/problems/http-problems.js';
import { Store } from '../world/store.js';
import { catalogueProblems } from './catalogue-problems.js';
import type { BenefitPoolBody, BenefitPoolView } from './catalogue.schema.js';
import { poolView } from './pool-view.js';

/** Stocks of benefits. What has been granted is never taken back by setting a pool. */
@Injectable()
export class BenefitPoolsService {
  constructor(private readonly store: Store) {}

  /**
   * Makes the pool of a benefit, or sets its size, share and times; what was granted stays. Throws `not-found` for a code that is no benefit,
   * `pool-below-granted` for a size that is less than what is gone.
   */
  put(caller: StaffCaller, code: string, { total, perCustomer, opensAt, closesAt }: BenefitPoolBody): Promise<BenefitPoolView> {
    return this.store.source.transaction(async (manager) => {
      if (!(await manager.existsBy(CatalogueItemRow, { code, kind: 'benefit' }))) throw notFound({ what: 'benefit' });
      const before = await manager.findOne(BenefitPoolRow, { where: { code }, lock: { mode: 'pessimistic_write' } });
      if (before && before.granted > total) throw catalogueProblems.poolBelowGranted({ granted: before.granted });
      const times = { opensAt: opensAt === null ? null : new Date(opensAt), closesAt: closesAt === null ? null : new Date(closesAt) };
      await manager.upsert(BenefitPoolRow, { code, total, perCustomer, ...times, updatedAt: new Date() }, ['code']);
      const after = poolView(await manager.findOneByOrFail(BenefitPoolRow, { code }));
      await writeAudit(manager, {
        staffId: caller.id,
        action: 'benefit-pool.put',
        target: ['benefit-pool', code],
        before: before && poolView(before),
        after,
      });
      return after;
    });
  }
}
