import type { DataSource, EntityManager } from 'typeorm';
import type { JsonObject } from '@tongtu/workflows/graph';

/** Something promised to be done after a commit. */
export interface OutboxItem {
  readonly id: string;
  readonly kind: 'start' | 'deliver' | 'ai-reply' | 'call';
  readonly instance: string;
  readonly payload: JsonObject;
  readonly attempts: number;
}

interface OutboxTuple {
  readonly id: string;
  readonly kind: OutboxItem['kind'];
  readonly instance_id: string;
  readonly payload: JsonObject;
  readonly attempts: number;
}

/**
 * Whoever accepted a trigger starts it at once itself and waits 2 s for its position: what is still open after that was interrupted.
 * Claimed rows come back by themselves when whoever claimed them dies: 2 s later, then twice as long each time, at most a minute.
 */
const claimStatement = `update outbox set attempts = attempts + 1, next_at = now() + least(60, 2 * power(2, least(attempts, 10))) * interval '1 second'
  where id in (
    select id from outbox
    where done_at is null and next_at <= now() and (kind in ('ai-reply', 'call') or created_at <= now() - interval '2500 milliseconds')
    order by next_at, id limit $1 for update skip locked
  ) returning id, kind, instance_id, payload, attempts`;

/** Claims due rows; a second process gets others. */
export async function claimDue(source: DataSource, most: number): Promise<readonly OutboxItem[]> {
  const [rows] = await source.query<[OutboxTuple[], number]>(claimStatement, [most]);
  return rows.map(({ id, kind, instance_id: instance, payload, attempts }) => ({ id, kind, instance, payload, attempts }));
}

/** Marks a row as done, in the caller's transaction. False when it was done already. */
export async function markDone(manager: EntityManager, id: string): Promise<boolean> {
  const [, count] = await manager.query<[unknown[], number]>(
    'update outbox set done_at = now(), last_error = null where id = $1 and done_at is null',
    [id],
  );
  return count === 1;
}

/** Keeps why a row was not done; it comes back at its time. */
export async function markFailed(manager: EntityManager, id: string, code: string): Promise<void> {
  await manager.query('update outbox set last_error = $2 where id = $1 and done_at is null', [id, code]);
}

/** Lets a row come back in so many ms: what it waits for is about to happen. */
export async function comeBackIn(manager: EntityManager, id: string, ms: number): Promise<void> {
  await manager.query(`update outbox set next_at = now() + $2 * interval '1 millisecond' where id = $1 and done_at is null`, [id, ms]);
}
