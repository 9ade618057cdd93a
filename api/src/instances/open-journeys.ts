import { Injectable } from '@nestjs/common';
import { PlanRow, Version } from '@tongtu/store';
import type { Variable } from '@tongtu/workflows/graph';
import type { Plan, StepNames } from '@tongtu/workflows/plan';
import { type StartConfig, stepDefinition } from '@tongtu/workflows/steps';
import { notFound } from '../http/problems/http-problems.js';
import { Store } from '../world/store.js';
import { journeyNotPublished } from './entry-problems.js';

/** A published version as entries need it: immutable, so it is kept. */
interface Entrance {
  readonly versionId: string;
  readonly planHash: string;
  readonly plan: Plan;
  readonly start: StartConfig;
  /** Id of the start step. */
  readonly startStep: string;
  readonly variables: readonly Variable[];
  readonly names: StepNames;
}

/** A journey that can be entered, at its live version. */
export interface OpenJourney extends Entrance {
  readonly id: string;
  readonly code: string;
  readonly paused: boolean;
}

interface JourneyRow {
  readonly id: string;
  readonly code: string;
  readonly paused: boolean;
  readonly institution_path: string;
  readonly version_id: string | null;
}

const columns = `select journey.id, journey.code, journey.paused, journey.institution_path, version.id as version_id
  from journey left join version on version.journey_id = journey.id and version.number = journey.live_version`;

const startedByEvent = `${columns} where version.id is not null
  and jsonb_path_exists(version.graph, '$.steps[*] ? (@.type == "start" && @.config.event == $name && exists (@.config.triggers[*] ? (@ == "event")))', jsonb_build_object('name', $1::text))`;

/** Versions that are kept; a bank runs tens of journeys. */
const most = 200;

/** Finds journeys to enter. */
@Injectable()
export class OpenJourneys {
  private readonly kept = new Map<string, Entrance>();

  constructor(private readonly store: Store) {}

  /** The journey of a code with its live version. Throws `not-found` or `journey-not-published`. */
  async find(code: string): Promise<OpenJourney & { readonly institutionPath: string }> {
    const [row] = await this.store.source.query<JourneyRow[]>(`${columns} where journey.code = $1`, [code]);
    if (!row) throw notFound({ what: 'journey' });
    if (row.version_id === null) throw journeyNotPublished({});
    return {
      ...(await this.entrance(row.version_id)),
      id: row.id,
      code: row.code,
      paused: row.paused,
      institutionPath: row.institution_path,
    };
  }

  /** Journeys whose live version an event of that name may set off. */
  async startedBy(event: string): Promise<readonly OpenJourney[]> {
    const rows = await this.store.source.query<JourneyRow[]>(startedByEvent, [event]);
    return Promise.all(
      rows.map(async ({ id, code, paused, version_id }) => ({ ...(await this.entrance(String(version_id))), id, code, paused })),
    );
  }

  private async entrance(versionId: string): Promise<Entrance> {
    const known = this.kept.get(versionId);
    if (known) return known;
    const read = await this.readEntrance(versionId);
    const [oldest] = this.kept.keys();
    if (this.kept.size >= most && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(versionId, read);
    return read;
  }

  private async readEntrance(versionId: string): Promise<Entrance> {
    const { manager } = this.store.source;
    const { planHash, graph, names } = await manager.findOneByOrFail(Version, { id: versionId });
    const { body: plan } = await manager.findOneByOrFail(PlanRow, { hash: planHash });
    const step = graph.steps.find(({ type }) => stepDefinition(type)?.begins);
    if (!step) throw new Error(`Version ${versionId} has no start.`);
    // Checked when it was published.
    return {
      versionId,
      planHash,
      plan,
      start: step.config as unknown as StartConfig,
      startStep: step.id,
      variables: graph.variables,
      names,
    };
  }
}
