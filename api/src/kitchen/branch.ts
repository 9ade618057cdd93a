import type { EntityManager } from 'typeorm';
import { Journey, JourneyOverlay, recordChanges, Version } from '@tongtu/store';
import { currentGraph } from '@tongtu/workflows/compiler';
import type { Graph, JsonObject } from '@tongtu/workflows/graph';
import { readOverlay, type LockedPart, type Overlay } from '@tongtu/workflows/kitchen';
import type { StaffCaller } from '../access/caller.js';
import { notFound } from '../http/problems/http-problems.js';
import { notOwnBranch, partLocked } from './kitchen-problems.js';

/** A journey of a branch, seen from what it was made of. */
export interface Branch {
  readonly row: JourneyOverlay;
  /** The version that its overlay lies over. */
  readonly template: Graph;
}

/** What a journey was made of; null for one that was drawn by itself. */
export async function findBranch(manager: EntityManager, journeyId: string): Promise<Branch | null> {
  const row = await manager.findOneBy(JourneyOverlay, { journeyId });
  return row && { row, template: await readTemplate(manager, row.kitchenId, row.version) };
}

/** The drawing of a version, with its settings in today's shape, as a draft has them that is saved today. Throws `not-found`. */
export async function readTemplate(manager: EntityManager, journeyId: string, number: number): Promise<Graph> {
  const version = await manager.findOneBy(Version, { journeyId, number });
  if (!version) throw notFound({ what: 'version' });
  return currentGraph(version.graph);
}

/** Throws `not-own-branch` unless the journey is one of the caller's own institution: those above may look, not cook. */
export function mustBeOwnBranch(caller: StaffCaller, { institutionPath }: Pick<Journey, 'institutionPath'>): void {
  if (institutionPath !== caller.institutionPath) throw notOwnBranch({});
}

/**
 * Keeps what a branch's drawing has of its own, before the drawing is saved as the draft. Throws `part-locked`, naming every part that head office has locked.
 * Nothing is asked of a journey that was drawn by itself.
 */
export async function keepOwnParts(
  manager: EntityManager,
  caller: StaffCaller,
  { journey, graph }: { readonly journey: Journey; readonly graph: Graph },
): Promise<void> {
  const branch = await findBranch(manager, journey.id);
  if (!branch) return;
  mustBeOwnBranch(caller, journey);
  await writeOverlay(manager, { ...branch.row, overlay: readOwn(branch.template, graph) });
}

/** Keeps what a branch has of its own, over the version that it lies over. */
export async function writeOverlay(manager: EntityManager, { journeyId, overlay, version }: JourneyOverlay): Promise<void> {
  await manager.query('update journey_overlay set overlay = $2, version = $3 where journey_id = $1', [
    journeyId,
    JSON.stringify(overlay),
    version,
  ]);
}

/** Throws `part-locked` unless a branch's draft is its template with what is the branch's own. */
export async function mustKeepLocks(manager: EntityManager, { id, draft }: Pick<Journey, 'id' | 'draft'>): Promise<void> {
  const branch = await findBranch(manager, id);
  if (branch) readOwn(branch.template, draft);
}

function readOwn(template: Graph, graph: Graph): Overlay {
  const read = readOverlay(template, currentGraph(graph));
  if ('overlay' in read) return read.overlay;
  const [first] = read.locked;
  throw partLocked(
    { first: first?.message ?? { zh: '总行锁定了这一处' } },
    { ...(first?.step ? { field: first.step } : {}), members: { locked: asMembers(read.locked) } },
  );
}

function asMembers(locked: readonly LockedPart[]): readonly JsonObject[] {
  return locked.map(({ step, part, message }) => ({ step, part: { ...part }, message: { ...message } }));
}

/** Tells the pages of all branches that their template was published anew. */
export async function tellBranches(manager: EntityManager, kitchenId: string): Promise<void> {
  const rows = await manager.findBy(JourneyOverlay, { kitchenId });
  await recordChanges(
    manager,
    rows.map(({ journeyId }) => ({ topic: `journey:${journeyId}`, key: 'kitchen' })),
  );
}
