import type { EntityManager } from 'typeorm';
import { BANK_CALENDAR, PLAIN_CALENDAR } from '@tongtu/workflows/calendar';
import { bulkSettings, nextOccurrence } from '@tongtu/workflows/steps';
import type { CalendarShelf } from '../calendars/calendar-shelf.js';
import { Enrolment } from '../entities/enrolment.js';
import { StartClock } from '../entities/start-clock.js';
import type { Entrances, OpenJourney } from '../entries/entrances.js';
import type { StoreAccess } from '../work/store-access.js';
import { openEnrolment } from './open-enrolment.js';

type Kind = StartClock['kind'];

/** What the clocks go by. */
export interface Clockwork {
  readonly store: StoreAccess;
  readonly entrances: Entrances;
  readonly calendars: CalendarShelf;
}

/**
 * Begins what is due by its schedule, and the next look at each audience; the time is PostgreSQL's. One process does it at a time. A schedule whose times
 * passed while nobody looked is made up for once, for the first of them. May be called at any time, as often as wanted.
 */
export async function tickClocks(clockwork: Clockwork): Promise<void> {
  const { source } = clockwork.store;
  const journeys = await clockwork.entrances.clocked();
  await source.transaction(async (manager) => {
    const [lock] = await manager.query<{ mine: boolean }[]>(`select pg_try_advisory_xact_lock(hashtext('start_clock')) as mine`);
    if (!lock?.mine) return;
    const [time] = await manager.query<{ now: Date }[]>('select now() as now');
    const now = (time?.now ?? new Date()).toISOString();
    const clocks = await manager.find(StartClock);
    for (const journey of journeys) for (const kind of kindsOf(journey)) await tick(clockwork, manager, { journey, kind, now, clocks });
    await forget(manager, clocks, journeys);
  });
}

function kindsOf({ start: { triggers } }: OpenJourney): readonly Kind[] {
  return triggers.flatMap((trigger): readonly Kind[] => (trigger === 'schedule' || trigger === 'audience' ? [trigger] : []));
}

interface Tick {
  readonly journey: OpenJourney;
  readonly kind: Kind;
  readonly now: string;
  readonly clocks: readonly StartClock[];
}

async function tick(clockwork: Clockwork, manager: EntityManager, tick: Tick): Promise<void> {
  const { journey, kind, now, clocks } = tick;
  const clock = clocks.find((one) => one.journeyId === journey.id && one.kind === kind);
  if (!clock || !isDue(clock, now)) return wind(clockwork, manager, { ...tick, clock });
  if (!journey.paused) await ring(clockwork, manager, { ...tick, clock });
}

function isDue({ nextAt }: StartClock, now: string): boolean {
  return nextAt !== null && nextAt.toISOString() <= now;
}

/** Sets a clock whose time has not come: a new version has other times, and calendars are edited. */
async function wind(
  clockwork: Clockwork,
  manager: EntityManager,
  { journey, kind, now, clock }: Tick & { readonly clock: StartClock | undefined },
): Promise<void> {
  const isNew = clock?.versionId !== journey.versionId;
  const before = clock?.nextAt?.toISOString() ?? null;
  const look = async () => (isNew ? nextLook(manager, journey, now) : before);
  const nextAt = kind === 'schedule' ? await nextTime(clockwork, journey, now) : await look();
  if (!isNew && nextAt === before) return;
  await set(manager, { journeyId: journey.id, kind, versionId: journey.versionId, nextAt, rule: clock?.rule ?? null });
}

/** A new version looks at once; a look that is under way ends by itself, and sets the next. */
async function nextLook(manager: EntityManager, { id }: OpenJourney, now: string): Promise<string | null> {
  const isUnderWay = await manager.existsBy(Enrolment, { journeyId: id, kind: 'audience', status: 'running' });
  return isUnderWay ? null : now;
}

/** Its time has come. */
async function ring(
  clockwork: Clockwork,
  manager: EntityManager,
  { journey, kind, now, clock }: Tick & { readonly clock: StartClock },
): Promise<void> {
  const at = (clock.nextAt ?? new Date(now)).toISOString();
  const { keyRing } = clockwork.store;
  if (kind === 'schedule') {
    await openEnrolment(manager, keyRing, { journey, kind, key: at, event: { at } });
    return set(manager, { ...rowOf(clock, journey), nextAt: await nextTime(clockwork, journey, now) });
  }
  const { audience } = journey.start;
  const isFirst = clock.rule !== (audience?.rule ?? null);
  const { crossing, enrol } = bulkSettings(journey.start);
  // Those who were in it are all through: there is nothing to look for any more.
  if (!isFirst && crossing === 'enter' && enrol === 'current') return set(manager, { ...rowOf(clock, journey), nextAt: null });
  await openEnrolment(manager, keyRing, {
    journey,
    kind,
    key: now,
    isFirst,
    event: { at: now, segment: audience?.segment ?? '', crossing },
  });
  await set(manager, { ...rowOf(clock, journey), nextAt: null, rule: audience?.rule ?? null });
}

function rowOf({ journeyId, kind, rule }: StartClock, { versionId }: OpenJourney) {
  return { journeyId, kind, rule, versionId };
}

async function set(
  manager: EntityManager,
  clock: Pick<StartClock, 'journeyId' | 'kind' | 'versionId' | 'rule'> & { readonly nextAt: string | null },
): Promise<void> {
  await manager.query(
    `insert into start_clock (journey_id, kind, version_id, next_at, rule) values ($1, $2, $3, $4, $5)
     on conflict (journey_id, kind) do update set version_id = excluded.version_id, next_at = excluded.next_at, rule = excluded.rule`,
    [clock.journeyId, clock.kind, clock.versionId, clock.nextAt, clock.rule],
  );
}

/** When the schedule comes next; null when it does not. */
async function nextTime(
  { calendars }: Clockwork,
  { start: { schedule }, plan, calendar }: OpenJourney,
  after: string,
): Promise<string | null> {
  if (!schedule) return null;
  const code = schedule.calendar ?? calendar ?? BANK_CALENDAR;
  const tables = await calendars.tables([code]);
  const table = tables[code] ?? PLAIN_CALENDAR;
  return nextOccurrence(schedule, after, { zone: plan.timeZone, table }) ?? null;
}

/** Journeys that set themselves off no longer have no clock. */
async function forget(manager: EntityManager, clocks: readonly StartClock[], journeys: readonly OpenJourney[]): Promise<void> {
  const kept = new Set(journeys.flatMap((journey) => kindsOf(journey).map((kind) => `${journey.id} ${kind}`)));
  for (const { journeyId, kind } of clocks) if (!kept.has(`${journeyId} ${kind}`)) await manager.delete(StartClock, { journeyId, kind });
}
