import { deliverInbox } from '@tongtu/store';
import { undeliveredInstances } from '@tongtu/store/work';
import type { DispatcherWorld } from './dispatcher.js';

/** Whoever put a happening into an inbox delivers it at once; what is older was interrupted. */
const graceMs = 1_500;

/** An instance that could not be told waits twice as long each time, at most this, ms. */
const longestWaitMs = 60_000;
const mostLooked = 500;

interface Patience {
  readonly until: number;
  readonly waitMs: number;
}

/** Of this process alone: another one simply tries as well. */
const patience = new WeakMap<object, Map<string, Patience>>();

/** Delivers happenings that nobody has delivered, `atOnce` instances at a time. */
export async function deliverOverdue(world: DispatcherWorld, atOnce: number): Promise<void> {
  const waits = patience.get(world) ?? new Map<string, Patience>();
  patience.set(world, waits);
  const now = performance.now();
  const overdue = await undeliveredInstances(world.store, graceMs, mostLooked);
  for (const instance of waits.keys()) if (!overdue.includes(instance)) waits.delete(instance);
  const due = overdue.filter((instance) => (waits.get(instance)?.until ?? 0) <= now);
  for (let first = 0; first < due.length; first += atOnce) {
    await Promise.all(due.slice(first, first + atOnce).map((instance) => deliverOne(world, instance, waits)));
  }
}

async function deliverOne({ store, gateway, log }: DispatcherWorld, instance: string, waits: Map<string, Patience>): Promise<void> {
  const result = await deliverInbox(store, gateway, instance).catch((error: unknown) => (error instanceof Error ? error.name : 'unknown'));
  if (result === 'delivered' || result === 'nothing') return void waits.delete(instance);
  const waitMs = Math.min(longestWaitMs, (waits.get(instance)?.waitMs ?? 500) * 2);
  waits.set(instance, { until: performance.now() + waitMs, waitMs });
  log.debug({ instance, result, waitMs }, 'an inbox was not delivered');
}
