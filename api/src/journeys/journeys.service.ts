import { Inject, Injectable } from '@nestjs/common';
import { Journey, recordChanges } from '@tongtu/store';
import type { KnownJourney } from '@tongtu/workflows/compiler';
import type { Graph } from '@tongtu/workflows/graph';
import { blankJourney } from '@tongtu/workflows/templates';
import type { StaffCaller } from '../access/caller.js';
import { writeAudit } from '../audit/write-audit.js';
import type { ApiSettings } from '../world/api-settings.js';
import { Store } from '../world/store.js';
import { SETTINGS } from '../world/world.module.js';
import { insertJourney } from './insert-journey.js';
import { readCards, type CardFigures } from './journey-figures.js';
import { findOwnJourney, findSeenJourney, readPeople, seesJourney } from './journey-lookup.js';
import type { JourneyBody, JourneyView, PauseBody } from './journeys.schema.js';
import { outlineOf } from './outline.js';
import { readOrigins } from './origins.js';
import { readPublishedJourneys } from './published-journeys.js';
import { readDrawing } from './read-drawing.js';

interface LiveRow {
  readonly journey_id: string;
  readonly graph: Graph;
  readonly published_at: Date;
  readonly changed: boolean;
}

const liveVersions = `select version.journey_id, version.graph, version.published_at, version.graph <> journey.draft as changed
  from journey join version on version.journey_id = journey.id and version.number = journey.live_version
  where journey.id = any($1::uuid[])`;

/** Journeys as their owners see them: cards with live counts. */
@Injectable()
export class JourneysService {
  constructor(
    private readonly store: Store,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** All journeys in sight, the last changed first. A bank has tens of them: there are no pages. */
  async list(caller: StaffCaller): Promise<{ readonly items: readonly JourneyView[] }> {
    const rows = await this.store.source.manager.find(Journey, { order: { updatedAt: 'desc' } });
    return { items: await this.view(rows.filter(({ institutionPath }) => seesJourney(caller, institutionPath))) };
  }

  /** What those in sight offer that are published. */
  async published(caller: StaffCaller): Promise<readonly KnownJourney[]> {
    const { manager } = this.store.source;
    const journeys = await manager.find(Journey, { select: { code: true, institutionPath: true } as const });
    const seen = new Set(journeys.filter(({ institutionPath }) => seesJourney(caller, institutionPath)).map(({ code }) => code));
    return (await readPublishedJourneys(manager)).filter(({ code }) => seen.has(code));
  }

  async one(caller: StaffCaller, id: string): Promise<JourneyView> {
    return this.viewOne(await findSeenJourney(this.store.source.manager, caller, id));
  }

  /** Makes a journey with its first draft. Throws `already-exists` for a code that is taken, `drawing-unreadable` for a draft that is none. */
  async make(caller: StaffCaller, body: JourneyBody): Promise<JourneyView> {
    const draft = body.draft ? readDrawing(body.draft) : blankJourney(body.name, body.kind);
    const id = await this.store.source.transaction(async (manager) => {
      const made = await insertJourney(manager, caller, { code: body.code, name: body.name, kind: body.kind, draft });
      await writeAudit(manager, { staffId: caller.id, action: 'journey.make', target: ['journey', made], after: { code: body.code } });
      return made;
    });
    return this.one(caller, id);
  }

  /** Lets nobody in, or lets them in again. Instances on their way go on. */
  async pause(caller: StaffCaller, id: string, { paused, reason }: PauseBody): Promise<JourneyView> {
    await this.store.source.transaction(async (manager) => {
      const journey = await findOwnJourney(manager, caller, { id, lock: true });
      if (journey.paused === paused) return;
      await manager.update(Journey, { id }, { paused });
      await writeAudit(manager, { staffId: caller.id, action: paused ? 'journey.pause' : 'journey.open', target: ['journey', id], reason });
      await recordChanges(manager, [
        { topic: 'journeys', key: id },
        { topic: `journey:${id}`, key: id },
      ]);
    });
    return this.one(caller, id);
  }

  private async viewOne(journey: Journey): Promise<JourneyView> {
    const [view] = await this.view([journey]);
    if (!view) throw new Error(`Journey ${journey.id} has no view.`);
    return view;
  }

  private async view(journeys: readonly Journey[]): Promise<readonly JourneyView[]> {
    const ids = journeys.map(({ id }) => id);
    const { source } = this.store;
    const [cards, live, person, origins] = await Promise.all([
      readCards(source, this.settings.timeZone, ids),
      source.query<LiveRow[]>(liveVersions, [ids]),
      readPeople(
        source.manager,
        journeys.flatMap(({ ownerStaffId, editedBy }) => [ownerStaffId, editedBy]),
      ),
      readOrigins(source.manager, ids),
    ]);
    const liveById = new Map(live.map((row) => [row.journey_id, row]));
    return journeys.map((journey) => ({
      ...viewJourney(journey, liveById.get(journey.id) ?? null, cards.get(journey.id)),
      owner: person(journey.ownerStaffId),
      editedBy: person(journey.editedBy),
      derivedFrom: origins.get(journey.id) ?? null,
    }));
  }
}

function viewJourney(
  journey: Journey,
  live: LiveRow | null,
  card: CardFigures | undefined,
): Omit<JourneyView, 'owner' | 'editedBy' | 'derivedFrom'> {
  if (!card) throw new Error(`Journey ${journey.id} has no figures.`);
  const { id, code, name, kind, paused, liveVersion, draftRevision, updatedAt, draft } = journey;
  return {
    ...{ id, code, name, kind, paused, liveVersion, draftRevision },
    updatedAt: updatedAt.toISOString(),
    publishedAt: live?.published_at.toISOString() ?? null,
    changed: live?.changed ?? true,
    figures: card.figures,
    trend: [...card.trend],
    outline: outlineOf(live?.graph ?? draft, card.standing),
    kitchen: live?.graph.kitchen !== undefined,
  };
}
