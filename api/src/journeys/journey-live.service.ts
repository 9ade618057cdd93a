import { Inject, Injectable } from '@nestjs/common';
import { Version } from '@tongtu/store';
import type { StaffCaller } from '../access/caller.js';
import { notFound } from '../http/problems/http-problems.js';
import type { ApiSettings } from '../world/api-settings.js';
import { Store } from '../world/store.js';
import { SETTINGS } from '../world/world.module.js';
import { onTheirWay, readFigures } from './journey-figures.js';
import { findSeenJourney } from './journey-lookup.js';
import type { LiveView } from './journeys.schema.js';

interface StandingRow {
  readonly step: string;
  readonly standing: number;
  readonly incidents: number;
  readonly longest: string;
}

const standing = `select position ->> 'step' as step, count(*)::int as standing,
    count(*) filter (where position -> 'incident' <> 'null'::jsonb)::int as incidents,
    extract(epoch from now() - min((position ->> 'enteredAt')::timestamptz)) * 1000 as longest
  from instance, jsonb_array_elements(positions) position
  where version_id = $1 and status in ${onTheirWay} group by 1`;

const families = `select work.step, coalesce(work.rung_family, 'customer') as family, count(*)::int as count
  from work join instance on instance.id = work.instance_id
  where instance.version_id = $1 and instance.status in ${onTheirWay} and work.status = 'open' group by 1, 2`;

/** How long a step is stood at: from entering it to leaving it, in the last 7 days. */
const dwell = `select left_.step, percentile_cont(0.5) within group (order by extract(epoch from left_.at - entered.at) * 1000) as median
  from journal left_ join instance on instance.id = left_.instance_id
  join journal entered on entered.instance_id = left_.instance_id and entered.origin = 'engine' and entered.kind = 'entered'
    and entered.step = left_.step and entered.visit = left_.visit
  where instance.version_id = $1 and left_.origin = 'engine' and left_.kind in ('left', 'interrupted') and left_.at > now() - interval '7 days'
  group by 1`;

const flows = `select journal.step, journal.outcome, count(*)::int as count
  from journal join instance on instance.id = journal.instance_id
  where instance.version_id = $1 and journal.origin = 'engine' and journal.kind in ('left', 'interrupted', 'side-line')
    and journal.outcome is not null and journal.at > now() - interval '7 days'
  group by 1, 2`;

const versions = `select version.number, count(*)::int as standing from instance join version on version.id = instance.version_id
  where instance.journey_id = $1 and instance.status in ${onTheirWay} group by 1 order by 1 desc`;

/** Who stands where, now: what the monitor lays over the drawing. */
@Injectable()
export class JourneyLiveService {
  constructor(
    private readonly store: Store,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** Figures of the journey, and of the steps of one version (the live one unless said). */
  async read(caller: StaffCaller, id: string, wanted: number | undefined): Promise<LiveView> {
    const { source } = this.store;
    const journey = await findSeenJourney(source.manager, caller, id);
    const number = wanted ?? journey.liveVersion;
    const version =
      number === null ? null : await source.manager.findOne(Version, { where: { journeyId: id, number }, select: { id: true } });
    if (number !== null && !version) throw notFound({ what: 'version' });
    const [figures, standingVersions, steps, taken] = await Promise.all([
      readFigures(source, this.settings.timeZone, [id]),
      source.query<{ readonly number: number; readonly standing: number }[]>(versions, [id]),
      version ? this.steps(version.id) : {},
      version ? this.flows(version.id) : {},
    ]);
    const own = figures.get(id);
    if (!own) throw new Error(`Journey ${id} has no figures.`);
    return { version: number, versions: standingVersions, figures: own, steps, flows: taken };
  }

  private async steps(versionId: string): Promise<LiveView['steps']> {
    const { source } = this.store;
    const [standingRows, familyRows, dwellRows] = await Promise.all([
      source.query<StandingRow[]>(standing, [versionId]),
      source.query<{ readonly step: string; readonly family: string; readonly count: number }[]>(families, [versionId]),
      source.query<{ readonly step: string; readonly median: number }[]>(dwell, [versionId]),
    ]);
    const names = new Set([...standingRows, ...familyRows, ...dwellRows].map(({ step }) => step));
    return Object.fromEntries(
      [...names].map((step) => {
        const row = standingRows.find((one) => one.step === step);
        return [
          step,
          {
            standing: row?.standing ?? 0,
            incidents: row?.incidents ?? 0,
            longestMs: row ? Math.round(Number(row.longest)) : null,
            families: Object.fromEntries(familyRows.filter((one) => one.step === step).map(({ family, count }) => [family, count])),
            medianMs: dwellRows.find((one) => one.step === step)?.median ?? null,
          },
        ];
      }),
    );
  }

  private async flows(versionId: string): Promise<LiveView['flows']> {
    const rows = await this.store.source.query<{ readonly step: string; readonly outcome: string; readonly count: number }[]>(flows, [
      versionId,
    ]);
    const steps = new Set(rows.map(({ step }) => step));
    return Object.fromEntries(
      [...steps].map((step) => [
        step,
        Object.fromEntries(rows.filter((row) => row.step === step).map(({ outcome, count }) => [outcome, count])),
      ]),
    );
  }
}
