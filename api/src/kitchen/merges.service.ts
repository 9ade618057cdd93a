import { Injectable } from '@nestjs/common';
import { Journey } from '@tongtu/store';
import { mergeTemplate, settleMerge } from '@tongtu/workflows/kitchen';
import type { EntityManager } from 'typeorm';
import type { StaffCaller } from '../access/caller.js';
import { writeAudit } from '../audit/write-audit.js';
import { mustStandAt, writeDraft } from '../journeys/drafts.service.js';
import { findOwnJourney, findSeenJourney } from '../journeys/journey-lookup.js';
import type { SavedView } from '../journeys/journeys.schema.js';
import { Store } from '../world/store.js';
import { mustBeOwnBranch, readTemplate, writeOverlay } from './branch.js';
import { mergeConflicts, templateMovedOn } from './kitchen-problems.js';
import type { MergeBody, MergeView } from './kitchen.schema.js';
import { asJson, keysOf, lay, mustBeBranch, viewMisfits } from './overlays.service.js';

/** Bringing journeys of branches to a new version of what they were made of. */
@Injectable()
export class MergesService {
  constructor(private readonly store: Store) {}

  /** What accepting the version that runs would come to; from and to are the same when there is nothing new. Changes nothing. */
  async pending(caller: StaffCaller, id: string): Promise<MergeView> {
    const { manager } = this.store.source;
    const { draftRevision } = await findSeenJourney(manager, caller, id);
    const { row, to, merged } = await merge(manager, id);
    return {
      ...{ from: row.version, to, revision: draftRevision },
      overlay: asJson(merged.overlay),
      conflicts: viewMisfits(merged.conflicts),
      notices: merged.notices.map((notice) => ({ ...notice, part: { ...notice.part } })),
    };
  }

  /**
   * Brings a branch's draft to the version that was looked at. Throws `merge-conflicts` with those that were not answered, `template-moved-on` when another version
   * runs by now, `draft-changed`. What is given up stays in the audit log by name.
   */
  accept(caller: StaffCaller, id: string, wanted: MergeBody & { readonly revision: number }): Promise<SavedView> {
    return this.store.source.transaction(async (manager) => {
      const journey = await findOwnJourney(manager, caller, { id, lock: true });
      const { row, to, next, merged } = await merge(manager, id);
      const from = row.version;
      mustBeOwnBranch(caller, journey);
      await mustStandAt(manager, journey, wanted.revision);
      if (wanted.version !== to) throw templateMovedOn({ version: to });
      if (from === to) return { revision: journey.draftRevision, updatedAt: journey.updatedAt.toISOString() };
      const { overlay, open, dropped } = settleMerge(next, merged, new Map(Object.entries(wanted.answers)));
      if (open.length > 0) throw mergeConflicts({ count: open.length }, { members: { conflicts: viewMisfits(open) } });
      const graph = lay(next, overlay);
      await writeOverlay(manager, { ...row, overlay, version: to });
      await writeAudit(manager, {
        staffId: caller.id,
        action: 'journey.merge',
        target: ['journey', id],
        before: { version: from },
        after: { version: to, parts: keysOf(overlay), dropped: dropped.map(({ key }) => key) },
      });
      return writeDraft(manager, caller, { journey, graph });
    });
  }
}

async function merge(manager: EntityManager, id: string) {
  const { row, template } = await mustBeBranch(manager, id);
  const { liveVersion } = await manager.findOneByOrFail(Journey, { id: row.kitchenId });
  const to = liveVersion ?? row.version;
  const next = to === row.version ? template : await readTemplate(manager, row.kitchenId, to);
  return { row, to, next, merged: mergeTemplate(template, next, row.overlay) };
}
