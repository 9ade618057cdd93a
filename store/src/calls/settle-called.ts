import type { EntityManager } from 'typeorm';
import type { JsonObject } from '@tongtu/workflows/graph';
import type { KeyRing } from '../codec/key-ring.js';
import { seal } from '../codec/seal.js';
import { lookAfterCall } from './open-call.js';

/** How a called instance has ended. */
export interface CalledEnd {
  readonly instance: string;
  readonly outcome: string | null;
  readonly output: JsonObject;
  /** ISO instant. */
  readonly at: string;
}

/** Notes the end of an instance that another one called, in the transaction that records it; the caller is told after the commit. Once: a repeat changes nothing. */
export async function settleCalled(manager: EntityManager, keyRing: KeyRing, { instance, outcome, output, at }: CalledEnd): Promise<void> {
  const sealed = seal(keyRing, output);
  const [rows] = await manager.query<[{ caller_id: string; key: string }[], number]>(
    `update call_item set state = 'ended', outcome = $2, output = $3, key_id = $4, ended_at = $5
     where instance_id = $1 and state = 'open' returning caller_id, key`,
    [instance, outcome, sealed.bytes, sealed.keyId, at],
  );
  for (const { caller_id: instanceId, key } of rows) await lookAfterCall(manager, { instanceId, key });
}
