import type { Recogniser } from '../connectors/intent/recogniser.js';
import type { Log } from '../log.js';
import type { CalendarShelf, Entrances } from '@tongtu/store';
import type { TemporalGateway } from '@tongtu/store/temporal-gateway';
import type { StoreAccess } from '@tongtu/store/work';
import { deliverOverdue } from './deliver-overdue.js';
import { enrol } from './enrol.js';
import { handlers } from './handlers.js';
import { claimDue, markFailed, type OutboxItem } from './outbox.js';
import { makeWaker } from './waker.js';

/** What the dispatcher works with. */
export interface DispatcherWorld {
  readonly store: StoreAccess;
  readonly gateway: TemporalGateway;
  readonly entrances: Entrances;
  readonly calendars: CalendarShelf;
  readonly recogniser: Recogniser;
  readonly log: Log;
  readonly databaseUrl: string;
}

/** Rows in hand at once: enough to hide the network, few enough for a pool shared with the activities. */
const mostAtOnce = 8;

/** Finishes what was promised to Temporal and interrupted, and answers customers who talk to the assistant. A second process may run at once. */
export interface Dispatcher {
  /** Finishes what is in hand and stops. */
  readonly stop: () => Promise<void>;
}

/** Starts the dispatcher; it survives the database and Temporal being away. */
export function startDispatcher(world: DispatcherWorld): Dispatcher {
  const waker = makeWaker(world.databaseUrl);
  let isStopped = false;

  async function run(): Promise<void> {
    while (!isStopped) {
      await round(world).catch((error: unknown) => world.log.warn({ error: codeOf(error) }, 'a round of the dispatcher failed'));
      await waker.next();
    }
  }

  const ended = run();
  return {
    stop: async () => {
      isStopped = true;
      await waker.stop();
      await ended;
    },
  };
}

async function round(world: DispatcherWorld): Promise<void> {
  for (;;) {
    const items = await claimDue(world.store.source, mostAtOnce);
    await Promise.all(items.map((item) => handle(world, item)));
    if (items.length < mostAtOnce) break;
  }
  await deliverOverdue(world, mostAtOnce);
  await enrol(world);
}

async function handle(world: DispatcherWorld, item: OutboxItem): Promise<void> {
  try {
    await handlers[item.kind](world, item);
  } catch (error) {
    world.log.warn(
      { kind: item.kind, instance: item.instance, attempts: item.attempts, error: codeOf(error) },
      'an outbox row was not done',
    );
    await markFailed(world.store.source.manager, item.id, codeOf(error)).catch(() => undefined);
  }
}

/** A name that tells nothing of the data. */
function codeOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
