import type { DataSource } from 'typeorm';
import type { FiguresView } from './journeys.schema.js';

/** Statuses of instances that are on their way. */
export const onTheirWay = `('starting', 'running', 'paused')`;

/** Midnight of today in the bank's zone. `$1` is the zone. */
const today = `date_trunc('day', now() at time zone $1) at time zone $1`;

const counts = `select journey_id as id,
    count(*) filter (where status in ${onTheirWay})::int as standing,
    count(*) filter (where status in ${onTheirWay} and incident)::int as incidents,
    count(*) filter (where status <> 'refused' and started_at >= ${today})::int as "startedToday",
    count(*) filter (where status = 'ended' and ended_at >= ${today} and outcome not in ('cancelled', 'too-old'))::int as "doneToday"
  from instance
  where journey_id = any($2::uuid[]) and (status in ${onTheirWay} or started_at >= ${today} or ended_at >= ${today})
  group by journey_id`;

/** Of the touchpoints that were left half done today, those that somebody took up again. */
const resumed = `select instance.journey_id as id, count(*)::int as left, count(*) filter (where exists (
      select 1 from journal later where later.instance_id = broken.instance_id and later.origin = broken.origin
        and later.sequence > broken.sequence and later.kind in ('taken', 'taken-over', 'completed')))::int as resumed
  from (select distinct on (origin) instance_id, origin, sequence from journal
        where kind = 'breakpoint' and at >= ${today} order by origin, sequence) broken
  join instance on instance.id = broken.instance_id
  where instance.journey_id = any($2::uuid[]) group by instance.journey_id`;

const trend = `select journey_id as id, ((now() at time zone $1)::date - (started_at at time zone $1)::date) as ago, count(*)::int as started
  from instance where journey_id = any($2::uuid[]) and status <> 'refused' and started_at >= ${today} - interval '6 days'
  group by 1, 2`;

const standingAtSteps = `select journey_id as id, position ->> 'step' as step, count(*)::int as standing
  from instance, jsonb_array_elements(positions) position
  where journey_id = any($1::uuid[]) and status in ${onTheirWay}
  group by 1, 2`;

/** Figures of one journey for its card. */
export interface CardFigures {
  readonly figures: FiguresView;
  /** Begun a day, oldest first; today is the last of seven. */
  readonly trend: readonly number[];
  readonly standing: Readonly<Record<string, number>>;
}

const noFigures: FiguresView = { standing: 0, startedToday: 0, doneToday: 0, resumed: null, incidents: 0 };

/** Figures of journeys, by journey id. `today` is the day in the bank's zone. */
export async function readFigures(source: DataSource, timeZone: string, ids: readonly string[]): Promise<ReadonlyMap<string, FiguresView>> {
  const [rows, broken] = await Promise.all([
    source.query<(Omit<FiguresView, 'resumed'> & { readonly id: string })[]>(counts, [timeZone, ids]),
    source.query<{ readonly id: string; readonly left: number; readonly resumed: number }[]>(resumed, [timeZone, ids]),
  ]);
  const shares = new Map(broken.map((row) => [row.id, row.resumed / row.left]));
  const byId = new Map(rows.map(({ id, ...figures }) => [id, figures]));
  return new Map(ids.map((id) => [id, { ...noFigures, ...byId.get(id), resumed: shares.get(id) ?? null }]));
}

/** Everything that the cards of journeys show in numbers, by journey id. */
export async function readCards(source: DataSource, timeZone: string, ids: readonly string[]): Promise<ReadonlyMap<string, CardFigures>> {
  const [figures, days, steps] = await Promise.all([
    readFigures(source, timeZone, ids),
    source.query<{ readonly id: string; readonly ago: number; readonly started: number }[]>(trend, [timeZone, ids]),
    source.query<{ readonly id: string; readonly step: string; readonly standing: number }[]>(standingAtSteps, [ids]),
  ]);
  return new Map(
    ids.map((id) => {
      const own = days.filter((row) => row.id === id);
      return [
        id,
        {
          figures: figures.get(id) ?? noFigures,
          trend: [6, 5, 4, 3, 2, 1, 0].map((ago) => own.find((row) => row.ago === ago)?.started ?? 0),
          standing: Object.fromEntries(steps.filter((row) => row.id === id).map(({ step, standing }) => [step, standing])),
        },
      ];
    }),
  );
}
