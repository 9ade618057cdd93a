import type { EntityManager } from 'typeorm';
import { putInInbox } from '../work/inbox.js';
import type { StoreAccess } from '../work/store-access.js';
import type { CallAddress } from './call-rows.js';
import { lookAfterCall } from './open-call.js';

/** Notes that nobody waits for a call any more, in the caller's transaction; what it has begun is called off after the commit. May be repeated, also where there is no call. */
export async function recallCall(manager: EntityManager, address: CallAddress): Promise<void> {
  const [rows] = await manager.query<[unknown[], number]>(
    `update call set status = 'recalled', closed_at = now() where instance_id = $1 and key = $2 and status = 'open' returning key`,
    [address.instanceId, address.key],
  );
  if (rows.length > 0) await lookAfterCall(manager, address);
}

const RULES = { kind: 'system', id: 'call', name: '' } as const;
const REASON = '调用它的旅程已经走开 · the journey that called it has gone on';

/** Orders a called instance to stop, once. It hears of it like of any order. */
export async function callOffInstance({ source, keyRing }: StoreAccess, instance: string): Promise<void> {
  const at = new Date().toISOString();
  const happening = (inbox: number) =>
    ({ type: 'commanded', at, inbox, command: { kind: 'cancel' }, actor: RULES, reason: REASON }) as const;
  await source.transaction((manager) => putInInbox(manager, keyRing, { instance, source: 'call', eventId: 'recalled', happening }));
}
