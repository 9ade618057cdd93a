import { open, type KeyRing } from '@tongtu/store/codec';
import type { JsonObject, Text } from '@tongtu/workflows/graph';
import type { TaskRow } from './tasks.schema.js';

/** A row of `selectTask`. */
export interface TaskTuple {
  readonly id: string;
  readonly work_id: string;
  readonly instance_id: string;
  readonly journey_id: string;
  readonly journey_code: string;
  readonly journey_name: Text;
  readonly name: Text;
  readonly family: 'remote' | 'branch';
  readonly rung: string;
  readonly queue: string | null;
  readonly number: number;
  readonly state: TaskRow['state'];
  readonly urgency: number;
  readonly customer_id: string | null;
  readonly customer_number: string | null;
  readonly customer_name: string | null;
  readonly customer_tier: string | null;
  readonly holder_staff_id: string | null;
  readonly holder_name: string | null;
  readonly lease_until: Date | null;
  readonly created_at: Date;
  readonly created: string;
  readonly closed: string | null;
  readonly until: Date | null;
  readonly purpose: TaskRow['purpose'];
  readonly goal_at: Date | null;
  readonly deadline_at: Date | null;
  readonly waiting_since: Date | null;
  readonly due: string;
  readonly expires_at: Date;
  readonly closed_at: Date | null;
  readonly why: Buffer | null;
  readonly why_key: string | null;
}

/** When a task is due, for sorting; those without a promised time come last. */
export const dueOfTask = `coalesce(work.deadline_at, 'infinity')`;

/** Offers with what a list shows of them; conditions and order are added by who asks. Why it came to staff stands in the journal's last climb. */
export const selectTask = `select offer.id, offer.work_id, offer.instance_id, journey.id as journey_id, journey.code as journey_code, journey.name as journey_name,
    work.config -> 'name' as name, offer.family, offer.rung, offer.queue, offer.number, offer.state, offer.urgency,
    customer.id as customer_id, customer.number as customer_number, customer.name_masked as customer_name, customer.tier as customer_tier,
    work.holder_staff_id, work.holder_name, work.lease_until, offer.created_at, offer.created_at::text as created, offer.closed_at::text as closed,
    offer.until, offer.purpose, work.goal_at, work.deadline_at, work.waiting_since, ${dueOfTask}::text as due, work.expires_at, offer.closed_at, climb.why, climb.key_id as why_key
  from offer join work on work.id = offer.work_id join instance on instance.id = offer.instance_id join journey on journey.id = instance.journey_id
    left join customer on instance.subject_kind = 'customer' and customer.id::text = instance.subject_id
    left join lateral (
      select journal.why, journal.key_id from journal
      where journal.instance_id = offer.instance_id and journal.origin = 'work:' || offer.work_id and journal.kind in ('climbed', 'handed-over', 'reassigned') and journal.outcome = offer.rung
      order by journal.sequence desc limit 1) climb on true`;

/** The row as lists show it. */
export function viewTask(row: TaskTuple, { keyRing, reader }: { readonly keyRing: KeyRing; readonly reader: string }): TaskRow {
  return {
    id: row.id,
    work: row.work_id,
    instance: row.instance_id,
    journey: { id: row.journey_id, code: row.journey_code, name: row.journey_name },
    name: row.name,
    family: row.family,
    rung: row.rung,
    queue: row.queue,
    number: row.number,
    state: row.state,
    urgency: row.urgency,
    customer: customerOf(row),
    why:
      row.why && row.why_key
        ? open<{ readonly code: string; readonly args?: JsonObject }>(keyRing, { bytes: row.why, keyId: row.why_key })
        : null,
    holder: holderOf(row, reader),
    createdAt: row.created_at.toISOString(),
    until: row.until?.toISOString() ?? null,
    purpose: row.purpose,
    ...promisedTimes(row),
    expiresAt: row.expires_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
  };
}

function customerOf({
  customer_id: id,
  customer_number: number,
  customer_name: name,
  customer_tier: tier,
}: TaskTuple): TaskRow['customer'] {
  return id !== null && number !== null && name !== null && tier !== null ? { id, number, name, tier } : null;
}

function promisedTimes({ goal_at: goal, deadline_at: deadline, waiting_since: since }: TaskTuple) {
  const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
  return { goalAt: iso(goal), deadlineAt: iso(deadline), waitingSince: iso(since) };
}

/** A lease that has lapsed is nobody's, whether or not somebody has noticed yet. */
function holderOf({ holder_staff_id, holder_name, lease_until }: TaskTuple, reader: string): TaskRow['holder'] {
  if (holder_name === null || lease_until === null || lease_until.getTime() <= Date.now()) return null;
  return { name: holder_name, mine: holder_staff_id === reader, until: lease_until.toISOString() };
}
