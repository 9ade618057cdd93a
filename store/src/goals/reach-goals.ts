import type { EntityManager } from 'typeorm';
import { evaluate, evaluateCondition, EvaluationError } from '@tongtu/workflows/expressions';
import type { Json } from '@tongtu/workflows/graph';
import { recordChanges } from '../changes/record-changes.js';
import type { KeyRing } from '../codec/key-ring.js';
import { open } from '../codec/seal.js';
import type { CustomerFacts } from '../starts/customer-facts.js';
import { writeJournalLines } from '../work/journal-rows.js';
import type { GoalContext } from './open-goal.js';

/** An event that may reach goals, with what is known of its customer now. */
export interface GoalEvent {
  /** Id of its row. */
  readonly id: string;
  readonly name: string;
  readonly data: Json;
  readonly customer: { readonly id: string; readonly facts: CustomerFacts };
  /** ISO instant at which it is taken in, by our own clock. */
  readonly at: string;
}

interface Watch {
  readonly instance_id: string;
  readonly step: string;
  readonly context: Buffer;
  readonly key_id: string;
  readonly has_ended: boolean;
}

/** Goals of the customer that are open and wait for the event; those reached already are done with. Ended instances count. */
const openStatement = `select watch.instance_id, watch.step, watch.context, watch.key_id, instance.status = 'ended' as has_ended
  from goal_watch watch join instance on instance.id = watch.instance_id
  where watch.customer_id = $1 and watch.event = $2 and watch.until > $3
    and not exists (select from milestone_reached reached where reached.instance_id = watch.instance_id and reached.step = watch.step)
  order by watch.instance_id, watch.step`;

/** Records the goals that an event reaches, in the transaction that records the event: each once for its instance, with a line in its journal. Returns how many. */
export async function reachGoals(manager: EntityManager, keyRing: KeyRing, event: GoalEvent): Promise<number> {
  const watches = await manager.query<Watch[]>(openStatement, [event.customer.id, event.name, event.at]);
  let reached = 0;
  for (const watch of watches) if (await reach(manager, keyRing, { watch, event })) reached += 1;
  return reached;
}

async function reach(
  manager: EntityManager,
  keyRing: KeyRing,
  { watch, event }: { readonly watch: Watch; readonly event: GoalEvent },
): Promise<boolean> {
  const context = open<GoalContext>(keyRing, { bytes: watch.context, keyId: watch.key_id });
  const values = { vars: context.vars, customer: event.customer.facts, event: event.data, now: event.at };
  if (!holds(context.match, values)) return false;
  const value = valueOf(context.value, values);
  const [row] = await manager.query<unknown[]>(
    `insert into milestone_reached (instance_id, step, kind, reached_at, value, event_id, after_end) values ($1, $2, 'goal', $3, $4, $5, $6)
     on conflict (instance_id, step) do nothing returning step`,
    [watch.instance_id, watch.step, event.at, value, event.id, watch.has_ended],
  );
  if (!row) return false;
  await tell(manager, keyRing, { watch, event, value });
  return true;
}

async function tell(
  manager: EntityManager,
  keyRing: KeyRing,
  { watch, event, value }: { readonly watch: Watch; readonly event: GoalEvent; readonly value: number | null },
): Promise<void> {
  const { instance_id: instance, step, has_ended } = watch;
  const why = { code: has_ended ? 'goal-met-later' : 'goal-met', args: { event: event.name, value } };
  const line = { sequence: 1, at: event.at, kind: 'reached', step, visit: 0, position: '', outcome: null, actor: null, channel: null };
  await writeJournalLines(manager, keyRing, { instance, origin: `goal:${step}`, lines: [{ ...line, why, notTaken: [] }] });
  await recordChanges(manager, [{ topic: `instance:${instance}`, key: instance }]);
}

type Values = Parameters<typeof evaluate>[1];

/** An event whose fields do not fit the rule is not the one that is waited for. */
function holds(match: string | null, values: Values): boolean {
  if (match === null) return true;
  return orNull(() => evaluateCondition(match, values).value) ?? false;
}

function valueOf(source: string | null, values: Values): number | null {
  if (source === null) return null;
  const value = orNull(() => evaluate(source, values));
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function orNull<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof EvaluationError) return null;
    throw error;
  }
}
