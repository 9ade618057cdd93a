import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { JsonObject } from '@tongtu/workflows/graph';
import { bulkSettings } from '@tongtu/workflows/steps';
import { recordChanges } from '../changes/record-changes.js';
import type { KeyRing } from '../codec/key-ring.js';
import { seal } from '../codec/seal.js';
import type { Enrolment } from '../entities/enrolment.js';
import type { OpenJourney } from '../entries/entrances.js';

/** Entries in bulk that are to be made. */
export interface EnrolmentOrder {
  readonly journey: OpenJourney;
  readonly kind: Enrolment['kind'];
  /** What it is the only one for, in its journey. */
  readonly key: string;
  /** What expressions read as `event`. */
  readonly event: JsonObject;
  readonly isFirst?: boolean;
  readonly startedBy?: string;
  /** Who is meant at most; the journey's own institution and below unless said. */
  readonly institutionPath?: string;
  /** Lines of a list. */
  readonly lines?: readonly { readonly number: string; readonly input: JsonObject }[];
}

/** Writes an enrolment down, in the caller's transaction; whoever looks after enrolments goes on from there. Null when there is one for that key. */
export async function openEnrolment(manager: EntityManager, keyRing: KeyRing, order: EnrolmentOrder): Promise<string | null> {
  const { journey, kind, key, isFirst = false, startedBy = null, institutionPath = journey.institutionPath, lines } = order;
  const { perMinute, priority } = bulkSettings(journey.start);
  const event = seal(keyRing, order.event);
  const [made] = await manager.query<{ id: string }[]>(
    `insert into enrolment (id, journey_id, version_id, kind, key, is_first, total, event, key_id, per_minute, priority, started_by, institution_path)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (journey_id, kind, key) do nothing returning id`,
    [
      ...[randomUUID(), journey.id, journey.versionId, kind, key, isFirst, lines?.length ?? null],
      ...[event.bytes, event.keyId, perMinute, priority, startedBy, institutionPath],
    ],
  );
  if (!made) return null;
  if (lines) await writeLines(manager, keyRing, { enrolment: made.id, lines });
  await recordChanges(manager, [{ topic: `journey:${journey.id}`, key: journey.id }]);
  return made.id;
}

async function writeLines(
  manager: EntityManager,
  keyRing: KeyRing,
  { enrolment, lines }: { readonly enrolment: string; readonly lines: NonNullable<EnrolmentOrder['lines']> },
): Promise<void> {
  const sealed = lines.map(({ input }) => seal(keyRing, input));
  await manager.query(
    `insert into enrolment_line (enrolment_id, line, number, input, key_id)
     select $1, item.place, item.number, item.input, item.key_id
     from unnest($2::text[], $3::bytea[], $4::text[]) with ordinality as item (number, input, key_id, place)`,
    [enrolment, lines.map(({ number }) => number), sealed.map(({ bytes }) => bytes), sealed.map(({ keyId }) => keyId)],
  );
}
