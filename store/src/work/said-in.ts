import type { EntityManager } from 'typeorm';
import type { Said, TouchpointState } from '@tongtu/workflows/touchpoint';
import type { KeyRing } from '../codec/key-ring.js';
import { open } from '../codec/seal.js';

/** Touchpoints and tasks that are looked into, the latest first: a journey that goes round and round must not fill our memory. */
const MOST_ROWS = 50;

/** What customer and bank said to each other in an instance, in its order. */
export async function saidIn(manager: EntityManager, keyRing: KeyRing, instance: string): Promise<readonly Said[]> {
  const rows = await manager.query<{ state: Buffer; key_id: string }[]>(
    'select state, key_id from work where instance_id = $1 order by opened_at desc limit $2',
    [instance, MOST_ROWS],
  );
  return rows
    .flatMap(({ state, key_id: keyId }) => open<TouchpointState>(keyRing, { bytes: state, keyId }).said)
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}
