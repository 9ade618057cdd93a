import type { AcceptedEntry } from '@tongtu/store';
import type { DispatcherWorld } from './dispatcher.js';
import { markDone } from './outbox.js';

/** Starts accepted instances at once. What fails is started by its own outbox row. */
export async function beginAccepted({ store, gateway }: DispatcherWorld, accepted: readonly AcceptedEntry[]): Promise<void> {
  await Promise.all(
    accepted.map(async ({ start, outbox }) => {
      const started = await gateway.start(start).catch(() => 'taken' as const);
      if (started !== 'taken') await markDone(store.source.manager, outbox);
    }),
  );
}
