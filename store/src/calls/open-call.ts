import type { EntityManager } from 'typeorm';
import type { JsonObject } from '@tongtu/workflows/graph';
import { recordChanges } from '../changes/record-changes.js';
import type { KeyRing } from '../codec/key-ring.js';
import { seal } from '../codec/seal.js';
import type { Call } from '../entities/call.js';

/** Journeys that an instance calls. */
export interface CallOrder extends Pick<Call, 'instanceId' | 'key' | 'journey' | 'each' | 'atOnce' | 'waits' | 'collects' | 'outcomes'> {
  /** What each begins with. */
  readonly inputs: readonly JsonObject[];
}

/** Writes a call down, in the caller's transaction; whoever looks after the outbox begins them. */
export async function openCall(manager: EntityManager, keyRing: KeyRing, order: CallOrder): Promise<void> {
  const { instanceId, key, journey, each, atOnce, waits, collects, outcomes, inputs } = order;
  await manager.query(
    'insert into call (instance_id, key, journey, each, at_once, waits, collects, outcomes) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [instanceId, key, journey, each, atOnce, waits, collects, outcomes],
  );
  const sealed = inputs.map((input) => seal(keyRing, input));
  await manager.query(
    `insert into call_item (caller_id, key, index, input, key_id)
     select $1, $2, item.place - 1, item.input, item.key_id from unnest($3::bytea[], $4::text[]) with ordinality as item (input, key_id, place)`,
    [instanceId, key, sealed.map(({ bytes }) => bytes), sealed.map(({ keyId }) => keyId)],
  );
  await lookAfterCall(manager, { instanceId, key });
}

/** Asks for a look at a call after the commit: what can begin, whether all have ended. */
export async function lookAfterCall(manager: EntityManager, { instanceId, key }: Pick<Call, 'instanceId' | 'key'>): Promise<void> {
  await manager.query(`insert into outbox (kind, instance_id, payload) values ('call', $1, $2)`, [instanceId, JSON.stringify({ key })]);
  await recordChanges(manager, [{ topic: `instance:${instanceId}`, key: instanceId }]);
}
