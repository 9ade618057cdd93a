import { advanceCall, type AcceptedEntry, callOffInstance, deliverInbox } from '@tongtu/store';
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
    ...accepted.map((entry) => begin(world, entry)),
    ...[...calledOff, ...(isReported ? [instance] : [])].map((told) => deliverInbox(store, gateway, told).catch(() => undefined)),
  ]);
}

/** Starts an accepted instance at once. When that fails its own outbox row does it. */
async function begin({ store, gateway }: DispatcherWorld, { start, outbox }: AcceptedEntry): Promise<void> {
  const started = await gateway.start(start).catch(() => 'taken' as const);
  if (started !== 'taken') await markDone(store.source.manager, outbox);
}
