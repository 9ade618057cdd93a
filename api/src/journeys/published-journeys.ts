import type { DataSource, EntityManager } from 'typeorm';
import { Version } from '@tongtu/store';
import { type KnownJourney, knownJourney } from '@tongtu/workflows/compiler';

/** Of this process: what a version offers never changes. */
const known = new WeakMap<DataSource, Map<string, KnownJourney>>();

/** What the journeys offer that are published, as other drawings may call them. */
export async function readPublishedJourneys(manager: EntityManager): Promise<readonly KnownJourney[]> {
  const rows = await manager.query<{ code: string; version_id: string }[]>(
    `select journey.code, version.id as version_id from journey
     join version on version.journey_id = journey.id and version.number = journey.live_version order by journey.code`,
  );
  const before = known.get(manager.dataSource) ?? new Map<string, KnownJourney>();
  const found: KnownJourney[] = [];
  for (const { code, version_id } of rows) found.push(before.get(version_id) ?? (await readVersion(manager, code, version_id)));
  // Versions that are not live any more are forgotten.
  known.set(manager.dataSource, new Map(rows.map(({ version_id }, index) => [version_id, found[index]] as const).filter(isKnown)));
  return found;
}

async function readVersion(manager: EntityManager, code: string, id: string): Promise<KnownJourney> {
  const { graph } = await manager.findOneOrFail(Version, { where: { id }, select: { id: true, graph: true } as const });
  return knownJourney(code, graph);
}

function isKnown(entry: readonly [string, KnownJourney | undefined]): entry is readonly [string, KnownJourney] {
  return entry[1] !== undefined;
}
