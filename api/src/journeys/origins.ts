import type { EntityManager } from 'typeorm';
import type { Text } from '@tongtu/workflows/graph';
import type { JourneyView } from './journeys.schema.js';

interface OriginRow {
  readonly journey_id: string;
  readonly version: number;
  readonly id: string;
  readonly code: string;
  readonly name: Text;
  readonly newest: number;
}

const origins = `select journey_overlay.journey_id, journey_overlay.version, kitchen.id, kitchen.code, kitchen.name,
  coalesce(kitchen.live_version, journey_overlay.version) as newest
  from journey_overlay join journey kitchen on kitchen.id = journey_overlay.kitchen_id
  where journey_overlay.journey_id = any($1::uuid[])`;

/** What journeys of branches were made of, by the id of the journey; those that were drawn by themselves are not there. */
export async function readOrigins(
  manager: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<JourneyView['derivedFrom']>>> {
  const rows = await manager.query<OriginRow[]>(origins, [ids]);
  return new Map(
    rows.map(({ journey_id, id, code, name, version, newest }) => [journey_id, { journey: { id, code, name }, version, newest }]),
  );
}
