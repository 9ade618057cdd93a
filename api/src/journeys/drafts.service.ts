import { Injectable } from '@nestjs/common';
import { Journey, recordChanges } from '@tongtu/store';
import { check, type Problem } from '@tongtu/workflows/compiler';
import { canonicalJson, type Graph } from '@tongtu/workflows/graph';
import type { EntityManager } from 'typeorm';
import type { StaffCaller } from '../access/caller.js';
import { keepOwnParts } from '../kitchen/branch.js';
import { Store } from '../world/store.js';
import { draftChanged } from './journeys-problems.js';
import { findOwnJourney, findSeenJourney, readPeople } from './journey-lookup.js';
import { readKnownWorld } from './known-world.js';
import type { DraftView, SavedView } from './journeys.schema.js';
import { readDrawing } from './read-drawing.js';

/** A drawing to save over the revision that it started from. */
export interface DraftSave {
  readonly graph: unknown;
  readonly revision: number;
}

/** Drafts: one a journey, saved over the revision one has seen. */
@Injectable()
export class DraftsService {
  constructor(private readonly store: Store) {}

  async read(caller: StaffCaller, id: string): Promise<DraftView> {
    const { manager } = this.store.source;
    const journey = await findSeenJourney(manager, caller, id);
    const person = await readPeople(manager, [journey.editedBy]);
    return {
      graph: { ...journey.draft },
      revision: journey.draftRevision,
      editedBy: person(journey.editedBy),
      updatedAt: journey.updatedAt.toISOString(),
      liveVersion: journey.liveVersion,
    };
  }

  /** Saves a drawing, right or wrong. What is equal to the draft leaves the revision as it is. Throws `draft-changed` when somebody else was faster. */
  save(caller: StaffCaller, id: string, { graph: json, revision }: DraftSave): Promise<SavedView> {
    const graph = readDrawing(json);
    return this.store.source.transaction(async (manager) => {
      const journey = await findOwnJourney(manager, caller, { id, lock: true });
      await mustStandAt(manager, journey, revision);
      if (canonicalJson(graph) === canonicalJson(journey.draft)) return { revision, updatedAt: journey.updatedAt.toISOString() };
      return saveDraft(manager, caller, { journey, graph });
    });
  }

  /** Everything the checker finds, in the given drawing or in the draft. */
  async check(caller: StaffCaller, id: string, json: unknown): Promise<readonly Problem[]> {
    const { manager } = this.store.source;
    const journey = await findSeenJourney(manager, caller, id);
    return check(json === undefined ? journey.draft : readDrawing(json), { known: await readKnownWorld(manager, journey.code) });
  }
}

/** Throws `draft-changed`, naming who changed it, unless the draft is at that revision. */
export async function mustStandAt(manager: EntityManager, journey: Journey, revision: number): Promise<void> {
  if (journey.draftRevision === revision) return;
  const by = (await readPeople(manager, [journey.editedBy]))(journey.editedBy).name;
  const at = journey.updatedAt.toISOString();
  throw draftChanged({ by, at, revision: journey.draftRevision }, { members: { by: { ...by }, at, revision: journey.draftRevision } });
}

/** A drawing and whose draft it becomes. */
interface NewDraft {
  readonly journey: Journey;
  readonly graph: Graph;
}

/** Puts a drawing in the place of the draft. Throws `part-locked` where a branch changed what head office has locked. */
export async function saveDraft(manager: EntityManager, caller: StaffCaller, draft: NewDraft): Promise<SavedView> {
  await keepOwnParts(manager, caller, draft);
  return writeDraft(manager, caller, draft);
}

/** The same of a drawing that keeps the locks. The journey is called what its drawing is called. */
export async function writeDraft(manager: EntityManager, caller: StaffCaller, { journey, graph }: NewDraft): Promise<SavedView> {
  const revision = journey.draftRevision + 1;
  const updatedAt = new Date();
  await manager.query('update journey set draft = $2, draft_revision = $3, name = $4, edited_by = $5, updated_at = $6 where id = $1', [
    journey.id,
    JSON.stringify(graph),
    revision,
    JSON.stringify(graph.name),
    caller.id,
    updatedAt,
  ]);
  await recordChanges(manager, [
    { topic: 'journeys', key: journey.id },
    { topic: `journey:${journey.id}`, key: 'draft' },
  ]);
  return { revision, updatedAt: updatedAt.toISOString() };
}
