import type { DataSource } from 'typeorm';
import type { Variable } from '@tongtu/workflows/graph';
import type { Plan, StepNames } from '@tongtu/workflows/plan';
import { bulkSettings, type StartConfig, stepDefinition } from '@tongtu/workflows/steps';
import { PlanRow } from '../entities/plan-row.js';
import { Version } from '../entities/version.js';

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
  /** Working calendar of the journey; null = the bank's own. */
  readonly calendar: string | null;
}

/** A journey that can be entered, at its live version. */
export interface OpenJourney extends Entrance {
  readonly id: string;
  readonly code: string;
  readonly paused: boolean;
  readonly institutionPath: string;
}

/** Finds journeys to enter. One a process. */
export interface Entrances {
  /** The journey of a code with its live version; `unknown`, or `unpublished` when it has none. */
  readonly find: (code: string) => Promise<OpenJourney | 'unknown' | 'unpublished'>;
  /** Journeys whose live version an event of that name may set off, those first that go first. */
  readonly startedBy: (event: string) => Promise<readonly OpenJourney[]>;
  /** Journeys whose live version a business event of that name sets off for whomever it touches. */
  readonly broadcastBy: (event: string) => Promise<readonly OpenJourney[]>;
  /** Journeys whose live version sets itself off, by its schedule or its audience. */
  readonly clocked: () => Promise<readonly OpenJourney[]>;
  /** A journey at one of its versions, live or not. Throws when there is none. */
  readonly atVersion: (journey: string, version: string) => Promise<OpenJourney>;
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
  and jsonb_path_exists(version.graph, '$.steps[*] ? (@.config.event == $name && exists (@.config.triggers[*] ? (@ == "event")))', jsonb_build_object('name', $1::text))
  order by journey.id`;

const broadcastByEvent = `${columns} where version.id is not null
  and jsonb_path_exists(version.graph, '$.steps[*] ? (@.config.businessEvent == $name && exists (@.config.triggers[*] ? (@ == "broadcast")))', jsonb_build_object('name', $1::text))
  order by journey.id`;

const clockedJourneys = `${columns} where version.id is not null
  and jsonb_path_exists(version.graph, '$.steps[*].config.triggers[*] ? (@ == "schedule" || @ == "audience")') order by journey.id`;

/** Versions that are kept; a bank runs tens of journeys. */
const most = 200;

/** Finds journeys in the database, and keeps what never changes of them. */
export function makeEntrances(source: DataSource): Entrances {
  const kept = new Map<string, Entrance>();

  async function entrance(versionId: string): Promise<Entrance> {
    const known = kept.get(versionId);
    if (known) return known;
    const read = await readEntrance(source, versionId);
    const [oldest] = kept.keys();
    if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
    kept.set(versionId, read);
    return read;
  }

  async function open({ id, code, paused, institution_path: institutionPath }: JourneyRow, versionId: string): Promise<OpenJourney> {
    return { ...(await entrance(versionId)), id, code, paused, institutionPath };
  }

  async function all(statement: string, parameters: readonly string[] = []): Promise<readonly OpenJourney[]> {
    const rows = await source.query<JourneyRow[]>(statement, [...parameters]);
    return Promise.all(rows.map((row) => open(row, String(row.version_id))));
  }

  return {
    find: async (code) => {
      const [row] = await source.query<JourneyRow[]>(`${columns} where journey.code = $1`, [code]);
      if (!row) return 'unknown';
      return row.version_id === null ? 'unpublished' : open(row, row.version_id);
    },
    startedBy: async (event) => inTurn(await all(startedByEvent, [event])),
    broadcastBy: (event) => all(broadcastByEvent, [event]),
    clocked: () => all(clockedJourneys),
    atVersion: async (journey, version) => {
      const [row] = await source.query<JourneyRow[]>(`${columns} where journey.id = $1`, [journey]);
      if (!row) throw new Error(`There is no journey ${journey}.`);
      return open(row, version);
    },
  };
}

/** By priority; the rest stays as it was. */
function inTurn(journeys: readonly OpenJourney[]): readonly OpenJourney[] {
  return journeys.toSorted((a, b) => bulkSettings(a.start).priority - bulkSettings(b.start).priority);
}

async function readEntrance({ manager }: DataSource, versionId: string): Promise<Entrance> {
  const { planHash, graph, names } = await manager.findOneByOrFail(Version, { id: versionId });
  const { body: plan } = await manager.findOneByOrFail(PlanRow, { hash: planHash });
  const step = graph.steps.find(({ type }) => stepDefinition(type)?.begins);
  if (!step) throw new Error(`Version ${versionId} has no start.`);
  return {
    ...{ versionId, planHash, plan, names, startStep: step.id, variables: graph.variables, calendar: graph.settings.calendar ?? null },
    // Checked when it was published.
    start: step.config as unknown as StartConfig,
  };
}
