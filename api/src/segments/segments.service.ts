import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Segment } from '@tongtu/store';
import type { StaffCaller } from '../access/caller.js';
import { writeAudit } from '../audit/write-audit.js';
import { lockByCode } from '../world/lock-by-code.js';
import { Store } from '../world/store.js';
import type { SegmentBody, SegmentView } from './segments.schema.js';

/** Rules that select customers. A journey goes by the rule that it was published with. */
@Injectable()
export class SegmentsService {
  constructor(private readonly store: Store) {}

  async list(): Promise<readonly SegmentView[]> {
    const rows = await this.store.source.manager.find(Segment, { order: { code: 'asc' } });
    return rows.map(viewOf);
  }

  /** Makes a segment, or changes it and counts its version up. The same again changes nothing. */
  put(caller: StaffCaller, code: string, { label, rule }: SegmentBody): Promise<SegmentView> {
    return this.store.source.transaction(async (manager) => {
      await lockByCode(manager, 'segment', code);
      const before = await manager.findOneBy(Segment, { code });
      if (before && isDeepStrictEqual([before.label, before.rule], [label, rule])) return viewOf(before);
      const version = (before?.version ?? 0) + 1;
      await manager.upsert(Segment, { code, label, rule, version, updatedAt: new Date() }, ['code']);
      await writeAudit(manager, {
        staffId: caller.id,
        action: 'segment.put',
        target: ['segment', code],
        before: before && { label: before.label, rule: before.rule, version: before.version },
        after: { label, rule, version },
      });
      return viewOf(await manager.findOneByOrFail(Segment, { code }));
    });
  }
}

function viewOf({ code, label, rule, version, updatedAt }: Segment): SegmentView {
  return { code, label, rule, version, updatedAt: updatedAt.toISOString() };
}
