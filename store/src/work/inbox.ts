import type { EntityManager } from 'typeorm';
import type { Happening } from '@tongtu/workflows/engine';
import type { KeyRing } from '../codec/key-ring.js';
import { open, seal } from '../codec/seal.js';
import type { StoreAccess } from './store-access.js';

/** A happening that carries an inbox number: an event, a change of a work row, an operator's command. */
type Numbered = Extract<Happening, { readonly inbox: number }>;

/** What is put in an inbox. `happening` is made once its number is known. */
export interface InboxEntry {
  readonly instance: string;
  /** `event:<source>`, `work:<id>`, `operator`: with the event id it makes the entry unique in the instance. */
  readonly source: string;
  readonly eventId: string;
  readonly happening: (inbox: number) => Numbered;
}

/** What became of it. `ended`: the instance is over and takes nothing in any more. */
export type InboxReceipt =
  { readonly taken: true; readonly number: number; readonly duplicate: boolean } | { readonly taken: false; readonly why: 'ended' };

/** A row of the inbox as the workflow is told it. */
export interface PendingHappening {
  readonly inbox: number;
  readonly happening: Happening;
}

/**
 * Numbers a happening in the caller's transaction. The instance row is locked until it commits, so that numbers have no
 * gaps; the lock lets foreign keys through. Whoever also locks a work row does that first.
 */
export async function putInInbox(manager: EntityManager, keyRing: KeyRing, entry: InboxEntry): Promise<InboxReceipt> {
  const [instance] = await manager.query<{ inbox_last: number; status: string }[]>(
    'select inbox_last, status from instance where id = $1 for no key update',
    [entry.instance],
  );
  if (!instance) throw new Error(`There is no instance ${entry.instance}.`);
  const [known] = await manager.query<{ number: number }[]>(
    'select number from inbox where instance_id = $1 and source = $2 and event_id = $3',
    [entry.instance, entry.source, entry.eventId],
  );
  if (known) return { taken: true, number: known.number, duplicate: true };
  if (instance.status === 'ended' || instance.status === 'refused') return { taken: false, why: 'ended' };
  const number = instance.inbox_last + 1;
  const sealed = seal(keyRing, entry.happening(number));
  await manager.query('insert into inbox (instance_id, number, source, event_id, happening, key_id) values ($1, $2, $3, $4, $5, $6)', [
    entry.instance,
    number,
    entry.source,
    entry.eventId,
    sealed.bytes,
    sealed.keyId,
  ]);
  await manager.query('update instance set inbox_last = $2 where id = $1', [entry.instance, number]);
  return { taken: true, number, duplicate: false };
}

/** Happenings of an instance that no workflow has been told yet, in order, at most `most`. */
export async function pendingInbox({ source, keyRing }: StoreAccess, instance: string, most = 100): Promise<readonly PendingHappening[]> {
  const rows = await source.query<{ number: number; happening: Buffer; key_id: string }[]>(
    'select number, happening, key_id from inbox where instance_id = $1 and delivered_at is null order by number limit $2',
    [instance, most],
  );
  return rows.map(({ number, happening, key_id }) => ({
    inbox: number,
    happening: open<Happening>(keyRing, { bytes: happening, keyId: key_id }),
  }));
}

/** Remembers that Temporal has durably taken these happenings. Saying so twice is harmless. */
export async function markDelivered({ source }: StoreAccess, instance: string, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  await source.query('update inbox set delivered_at = now() where instance_id = $1 and number = any($2::int[]) and delivered_at is null', [
    instance,
    numbers,
  ]);
}

/** Instances with happenings that have waited at least `olderThanMs` for delivery, oldest first: what the dispatcher looks after. */
export async function undeliveredInstances({ source }: StoreAccess, olderThanMs: number, most = 100): Promise<readonly string[]> {
  const rows = await source.query<{ instance_id: string }[]>(
    `select instance_id from inbox
     where delivered_at is null and created_at <= now() - $1 * interval '1 millisecond'
     group by instance_id order by min(created_at) limit $2`,
    [olderThanMs, most],
  );
  return rows.map(({ instance_id }) => instance_id);
}
