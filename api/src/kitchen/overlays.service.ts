import { Injectable } from '@nestjs/common';
import { insertRow, type Journey, JourneyOverlay } from '@tongtu/store';
import { canonicalJson, type Graph, type Json } from '@tongtu/workflows/graph';
import {
  applyOverlay,
  EMPTY_OVERLAY,
  lockedSteps,
  type Misfit,
  type Overlay,
  ownKey,
  parseOverlay,
  partName,
  valueOf,
} from '@tongtu/workflows/kitchen';
import type { EntityManager } from 'typeorm';
import type { StaffCaller } from '../access/caller.js';
import { writeAudit } from '../audit/write-audit.js';
import { notFound } from '../http/problems/http-problems.js';
import { mustStandAt, writeDraft } from '../journeys/drafts.service.js';
import { insertJourney } from '../journeys/insert-journey.js';
import { findOwnJourney, findSeenJourney } from '../journeys/journey-lookup.js';
import type { SavedView } from '../journeys/journeys.schema.js';
import { readOrigins } from '../journeys/origins.js';
import { Store } from '../world/store.js';
import { type Branch, findBranch, mustBeOwnBranch, readTemplate, writeOverlay } from './branch.js';
import { notAKitchen, overlayUnfit } from './kitchen-problems.js';
import type { BranchBody, MergeView, OverlayView } from './kitchen.schema.js';

/** Journeys that branches make of head office's, and what they have of their own. */
@Injectable()
export class OverlaysService {
  constructor(private readonly store: Store) {}

  /** Makes a journey for the caller's institution of a published one of an institution above. Throws `not-a-kitchen`, `already-exists`. */
  make(caller: StaffCaller, kitchenId: string, body: BranchBody): Promise<string> {
    return this.store.source.transaction(async (manager) => {
      const kitchen = await findSeenJourney(manager, caller, kitchenId);
      const { template, version } = await openKitchen(manager, caller, kitchen);
      const overlay: Overlay = body.name ? { ...EMPTY_OVERLAY, name: nameOf(body.name) } : EMPTY_OVERLAY;
      const draft = lay(template, overlay);
      const id = await insertJourney(manager, caller, { code: body.code, draft });
      await insertRow(manager, JourneyOverlay, { journeyId: id, kitchenId, version, overlay });
      await writeAudit(manager, {
        staffId: caller.id,
        action: 'journey.derive',
        target: ['journey', id],
        after: { code: body.code, kitchen: kitchen.code, version },
      });
      return id;
    });
  }

  /** What a branch may set, and what it has set. Throws `not-found` for a journey that was drawn by itself. */
  async read(caller: StaffCaller, id: string): Promise<OverlayView> {
    const { manager } = this.store.source;
    const journey = await findSeenJourney(manager, caller, id);
    const { row, template } = await mustBeBranch(manager, id);
    const derivedFrom = (await readOrigins(manager, [id])).get(id);
    if (!derivedFrom) throw new Error(`Journey ${id} has an overlay and no origin.`);
    return {
      derivedFrom,
      overlay: asJson(row.overlay),
      revision: journey.draftRevision,
      own: journey.institutionPath === caller.institutionPath,
      locked: [...lockedSteps(template)],
      parts: viewParts(template),
    };
  }

  /** Saves what a branch has of its own, and its draft with it. Throws `overlay-unfit` with everything that does not fit, `draft-changed`. */
  save(caller: StaffCaller, id: string, wanted: { readonly overlay: unknown; readonly revision: number }): Promise<SavedView> {
    const overlay = readOverlayBody(wanted.overlay);
    return this.store.source.transaction(async (manager) => {
      const journey = await findOwnJourney(manager, caller, { id, lock: true });
      const { row, template } = await mustBeBranch(manager, id);
      mustBeOwnBranch(caller, journey);
      await mustStandAt(manager, journey, wanted.revision);
      if (canonicalJson(overlay) === canonicalJson(row.overlay))
        return { revision: journey.draftRevision, updatedAt: journey.updatedAt.toISOString() };
      const graph = lay(template, overlay);
      await writeOverlay(manager, { ...row, overlay });
      await writeAudit(manager, {
        staffId: caller.id,
        action: 'journey.overlay',
        target: ['journey', id],
        before: { parts: keysOf(row.overlay) },
        after: { parts: keysOf(overlay) },
      });
      return writeDraft(manager, caller, { journey, graph });
    });
  }
}

/** What a journey of a branch was made of. Throws `not-found` for one that was drawn by itself. */
export async function mustBeBranch(manager: EntityManager, id: string): Promise<Branch> {
  const branch = await findBranch(manager, id);
  if (!branch) throw notFound({ what: 'template' });
  return branch;
}

/** Lays an overlay over a template. Throws `overlay-unfit` with everything that does not fit. */
export function lay(template: Graph, overlay: Overlay): Graph {
  const applied = applyOverlay(template, overlay);
  if ('graph' in applied) return applied.graph;
  const [first] = applied.problems;
  throw overlayUnfit(
    { first: first?.message ?? { zh: '' }, remedy: first?.remedy ?? { zh: '' } },
    { ...(first ? { field: first.key } : {}), members: { problems: viewMisfits(applied.problems) } },
  );
}

/** Misfits as they travel. */
export function viewMisfits(misfits: readonly Misfit[]): MergeView['conflicts'] {
  return misfits.map(({ key, code, part, message, remedy, limit, own }) => ({
    ...{ key, code },
    ...{ part: { ...part }, message: { ...message }, remedy: { ...remedy } },
    limit: limit ? { ...limit } : null,
    own: asJson(own),
  }));
}

/** A value of the kitchen as it travels. */
export function asJson(value: Overlay | Misfit['own']): { [member: string]: Json } {
  return JSON.parse(JSON.stringify(value)) as { [member: string]: Json };
}

/** The keys of what a branch has of its own: no values, which the audit log would keep for ever. */
export function keysOf({ settings, items, steps }: Overlay): readonly string[] {
  return [...settings, ...items, ...steps].map(ownKey);
}

async function openKitchen(manager: EntityManager, caller: StaffCaller, kitchen: Journey) {
  const { id, liveVersion, institutionPath } = kitchen;
  const isBelow = caller.institutionPath !== institutionPath && caller.institutionPath.startsWith(institutionPath);
  if (liveVersion === null || !isBelow) throw notAKitchen({});
  const template = await readTemplate(manager, id, liveVersion);
  if (!template.kitchen) throw notAKitchen({});
  return { template, version: liveVersion };
}

function viewParts(template: Graph): OverlayView['parts'] {
  return (template.kitchen?.parts ?? []).map(({ part, open, limit }) => ({
    part: { ...part },
    label: partName(template, part),
    open,
    limit: limit ? { ...limit } : null,
    template: 'kind' in part && (part.kind === 'step' || part.kind === 'items' || part.kind === 'place') ? null : valueOf(template, part),
  }));
}

function readOverlayBody(json: unknown): Overlay {
  const parsed = parseOverlay(json);
  if ('overlay' in parsed) return parsed.overlay;
  const [first] = parsed.problems;
  const message = first?.message ?? { zh: '填的内容不对', en: 'This cannot be used' };
  throw overlayUnfit(
    { first: message, remedy: { zh: '请检查这一处后重试。', en: 'Look at this part and try again.' } },
    {
      ...(first ? { field: first.path } : {}),
      members: { problems: parsed.problems.map((one) => ({ path: one.path, message: { ...one.message } })) },
    },
  );
}

function nameOf({ zh, en }: { readonly zh: string; readonly en?: string | undefined }) {
  return en === undefined ? { zh } : { zh, en };
}
