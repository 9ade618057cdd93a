import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { insertRow, Journey, recordChanges, Version } from '@tongtu/store';
import { compile, type Compiled, type KnownWorld, type Problem } from '@tongtu/workflows/compiler';
import { planHash } from '@tongtu/workflows/plan';
import type { StaffCaller } from '../access/caller.js';
import { writeAudit } from '../audit/write-audit.js';
import { cutPage, readCursor, type Page } from '../http/paging.js';
import { notFound } from '../http/problems/http-problems.js';
import { mustKeepLocks, tellBranches } from '../kitchen/branch.js';
import { Store } from '../world/store.js';
import { z } from 'zod';
import { mustStandAt, saveDraft } from './drafts.service.js';
import { drawingHasProblems } from './journeys-problems.js';
import { findOwnJourney, findSeenJourney, readPeople, type Person } from './journey-lookup.js';
import { readKnownWorld } from './known-world.js';
import type { SavedView, VersionView } from './journeys.schema.js';
import { asJson } from './read-drawing.js';

const cursor = z.tuple([z.int()]);

/** Published versions: made once, never changed. */
@Injectable()
export class VersionsService {
  constructor(private readonly store: Store) {}

  /** The newest first. */
  async list(
    caller: StaffCaller,
    id: string,
    page: { readonly cursor?: string | undefined; readonly limit: number },
  ): Promise<Page<VersionView>> {
    const { manager } = this.store.source;
    const journey = await findSeenJourney(manager, caller, id);
    const [before = null] = readCursor(page.cursor, cursor) ?? [];
    const rows = await manager
      .createQueryBuilder(Version, 'version')
      .select(['version.id', 'version.number', 'version.note', 'version.publishedBy', 'version.publishedAt', 'version.planHash'])
      .where('version.journeyId = :id and (:before::int is null or version.number < :before)', { id, before })
      .orderBy('version.number', 'DESC')
      .limit(page.limit + 1)
      .getMany();
    const person = await readPeople(
      manager,
      rows.map(({ publishedBy }) => publishedBy),
    );
    const cut = cutPage(rows, page.limit, ({ number }) => [number]);
    return { ...cut, items: cut.items.map((row) => viewVersion(row, journey, person)) };
  }

  /** One version with its drawing. */
  async one(caller: StaffCaller, id: string, number: number) {
    const { manager } = this.store.source;
    const journey = await findSeenJourney(manager, caller, id);
    const version = await this.find(manager, id, number);
    const person = await readPeople(manager, [version.publishedBy]);
    return { ...viewVersion(version, journey, person), graph: { ...version.graph }, names: version.names };
  }

  /**
   * Compiles the draft at the revision one has seen into a new version, which runs from then on. Throws `drawing-has-problems` with all of them,
   * or `draft-changed`.
   */
  async publish(
    caller: StaffCaller,
    id: string,
    wanted: { readonly revision: number; readonly note: string | undefined },
  ): Promise<{ readonly version: VersionView; readonly warnings: readonly Problem[] }> {
    return this.store.source.transaction(async (manager) => {
      const journey = await findOwnJourney(manager, caller, { id, lock: true });
      await mustStandAt(manager, journey, wanted.revision);
      await mustKeepLocks(manager, journey);
      const compiled = compileDraft(journey, await readKnownWorld(manager, journey.code));
      const version = await this.insert(manager, caller, { journey, compiled, note: wanted.note ?? null });
      const person = await readPeople(manager, [caller.id]);
      return { version: viewVersion(version, { liveVersion: version.number }, person), warnings: compiled.warnings };
    });
  }

  /** Makes an earlier version the draft again. */
  restore(caller: StaffCaller, id: string, wanted: { readonly number: number; readonly revision: number }): Promise<SavedView> {
    return this.store.source.transaction(async (manager) => {
      const journey = await findOwnJourney(manager, caller, { id, lock: true });
      await mustStandAt(manager, journey, wanted.revision);
      const { graph } = await this.find(manager, id, wanted.number);
      await writeAudit(manager, {
        staffId: caller.id,
        action: 'journey.restore',
        target: ['journey', id],
        after: { version: wanted.number },
      });
      return saveDraft(manager, caller, { journey, graph });
    });
  }

  private async insert(
    manager: EntityManager,
    caller: StaffCaller,
    made: { readonly journey: Journey; readonly compiled: Compiled; readonly note: string | null },
  ): Promise<Version> {
    const { journey, compiled, note } = made;
    const hash = planHash(compiled.plan);
    // A plan that was published before, by whomever, is the same plan: its hash is its address.
    await manager.query('insert into plan (hash, format, body) values ($1, $2, $3) on conflict do nothing', [
      hash,
      compiled.plan.format,
      JSON.stringify(compiled.plan),
    ]);
    const latest = await manager.maximum(Version, 'number', { journeyId: journey.id });
    const number = (latest ?? 0) + 1;
    await insertRow(manager, Version, {
      journeyId: journey.id,
      number,
      graph: journey.draft,
      planHash: hash,
      names: compiled.names,
      note,
      publishedBy: caller.id,
    });
    await manager.update(Journey, { id: journey.id }, { liveVersion: number });
    await writeAudit(manager, {
      staffId: caller.id,
      action: 'journey.publish',
      target: ['journey', journey.id],
      before: { version: journey.liveVersion },
      after: { version: number, plan: hash },
    });
    await recordChanges(manager, [
      { topic: 'journeys', key: journey.id },
      { topic: `journey:${journey.id}`, key: 'version' },
    ]);
    await tellBranches(manager, journey.id);
    return this.find(manager, journey.id, number);
  }

  private async find(manager: EntityManager, journeyId: string, number: number): Promise<Version> {
    const version = await manager.findOneBy(Version, { journeyId, number });
    if (!version) throw notFound({ what: 'version' });
    return version;
  }
}

function compileDraft(journey: Journey, known: KnownWorld): Compiled {
  const compiled = compile(journey.draft, known);
  if (!('problems' in compiled)) return compiled;
  const errors = compiled.problems.filter(({ severity }) => severity === 'error').length;
  throw drawingHasProblems({ errors }, { members: { problems: asJson(compiled.problems) } });
}

function viewVersion(version: Version, { liveVersion }: Pick<Journey, 'liveVersion'>, person: (id: string) => Person): VersionView {
  const { number, note, publishedBy, publishedAt, planHash: hash } = version;
  return {
    number,
    note,
    publishedBy: person(publishedBy),
    publishedAt: publishedAt.toISOString(),
    planHash: hash,
    live: number === liveVersion,
  };
}
