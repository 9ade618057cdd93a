import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { OfferRow, Version, WorkRow } from '@tongtu/store';
import type { Graph } from '@tongtu/workflows/graph';
import type { StaffCaller } from '../access/caller.js';
import { Store } from '../world/store.js';
import { viewInstance, type InstanceRow } from './instance-rows.js';
import { InstancesService } from './instances.service.js';
import type { InstanceView } from './instances.schema.js';
import { ordersFor } from './command-rules.js';
import { waitsOf } from './open-waits.js';

/** One instance with everything its page shows beside the journal. */
@Injectable()
export class InstancePageService {
  constructor(
    private readonly store: Store,
    private readonly instances: InstancesService,
  ) {}

  async read(caller: StaffCaller, id: string): Promise<InstanceView> {
    const row = await this.instances.find(caller, id);
    const { manager } = this.store.source;
    const [works, offers, version] = await Promise.all([
      manager.find(WorkRow, { where: { instanceId: id }, order: { openedAt: 'asc' }, select: workColumns }),
      manager.find(OfferRow, { where: { instanceId: id, state: In(['offered', 'claimed']) } }),
      manager.findOneOrFail(Version, { where: { id: row.version_id }, select: { id: true, graph: true } as const }),
    ]);
    return this.view(row, { works, offers, graph: version.graph });
  }

  private view(
    row: InstanceRow,
    beside: { readonly works: readonly WorkRow[]; readonly offers: readonly OfferRow[]; readonly graph: Graph },
  ): InstanceView {
    const ended = row.status === 'ended' || row.status === 'refused';
    return {
      ...viewInstance(row),
      waits: ended ? [] : [...waitsOf({ positions: row.positions, ...beside })],
      works: beside.works.map(viewWorkRow),
      orders: [...ordersFor(row)],
    };
  }
}

/** Everything but the sealed state, which this page has no business with. */
const workColumns = {
  id: true,
  instanceId: true,
  step: true,
  visit: true,
  kind: true,
  status: true,
  rungFamily: true,
  holderName: true,
  holderChannel: true,
  leaseUntil: true,
  breakpointAt: true,
  openedAt: true,
  expiresAt: true,
  closedAt: true,
} as const;

function viewWorkRow({
  id,
  step,
  visit,
  kind,
  status,
  rungFamily,
  holderName,
  holderChannel,
  leaseUntil,
  breakpointAt,
  openedAt,
  closedAt,
}: WorkRow): InstanceView['works'][number] {
  return {
    ...{ id, step, visit, kind, status },
    family: rungFamily,
    holder: holderName === null ? null : { name: holderName, channel: holderChannel, until: leaseUntil?.toISOString() ?? null },
    breakpointAt: breakpointAt?.toISOString() ?? null,
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  };
}
