import { advanceCall, callOffInstance, deliverInbox } from '@tongtu/store';
import { beginAccepted } from './begin-accepted.js';
import type { DispatcherWorld } from './dispatcher.js';
import { comeBackIn, markDone, type OutboxItem } from './outbox.js';

/** Looks after a call: what may begin begins, and whoever waits is told. What fails here is done by the next round: outbox and inbox remember. */
export async function lookAfterCall(world: DispatcherWorld, { id, instance, payload }: OutboxItem): Promise<void> {
  const { store, gateway, entrances } = world;
  const { accepted, calledOff, isReported, hasMore } = await advanceCall(store, entrances, {
    instanceId: instance,
    key: String(payload['key']),
  });
  for (const called of calledOff) await callOffInstance(store, called);
  if (hasMore) await comeBackIn(store.source.manager, id, 0);
  else await markDone(store.source.manager, id);
  await Promise.all([
    beginAccepted(world, accepted),
    ...[...calledOff, ...(isReported ? [instance] : [])].map((told) => deliverInbox(store, gateway, told).catch(() => undefined)),
  ]);
}
