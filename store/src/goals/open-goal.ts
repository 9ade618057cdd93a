import type { EntityManager } from 'typeorm';
import type { Json } from '@tongtu/workflows/graph';
import type { KeyRing } from '../codec/key-ring.js';
import { seal } from '../codec/seal.js';

/** What a goal's expressions are judged by when its event comes. */
export interface GoalContext {
  /** CEL over `vars`, `customer` and `event`; null = every event of the name. */
  readonly match: string | null;
  /** CEL that gives a number; null = no value. */
  readonly value: string | null;
  /** Variables as they were when the milestone was passed. */
  readonly vars: Readonly<Record<string, Json>>;
}

/** A goal that an instance opens by passing a milestone. */
export interface OpenedGoal {
  readonly instance: string;
  readonly step: string;
  readonly customer: string;
  readonly event: string;
  readonly windowMs: number;
  readonly context: GoalContext;
}

/** Opens a goal from now on, in the caller's transaction; passed again, its time begins anew. Returns the ISO instant until which it is open. */
export async function openGoal(
  manager: EntityManager,
  keyRing: KeyRing,
  { instance, step, customer, event, windowMs, context }: OpenedGoal,
): Promise<string> {
  const { bytes, keyId } = seal(keyRing, context);
  const [row] = await manager.query<{ until: Date }[]>(
    `insert into goal_watch (instance_id, step, customer_id, event, opened_at, until, context, key_id)
     values ($1, $2, $3, $4, now(), now() + $5 * interval '1 millisecond', $6, $7)
     on conflict (instance_id, step) do update set
       event = excluded.event, opened_at = excluded.opened_at, until = excluded.until, context = excluded.context, key_id = excluded.key_id
     returning until`,
    [instance, step, customer, event, windowMs, bytes, keyId],
  );
  if (!row) throw new Error(`Goal ${step} of ${instance} was not opened.`);
  return row.until.toISOString();
}
