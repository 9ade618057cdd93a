import type { Instance, StandingPosition, WorkRow } from '@tongtu/store';
import type { StepNames } from '@tongtu/workflows/plan';
import type { Text } from '@tongtu/workflows/graph';
import type { InstanceItem } from './instances.schema.js';

/** One instance with what lists show beside it. */
export interface InstanceRow {
  readonly id: string;
  readonly journey_id: string;
  readonly journey_code: string;
  readonly journey_name: Text;
  readonly version_id: string;
  readonly version: number;
  readonly names: StepNames;
  readonly customer_id: string | null;
  readonly customer_number: string | null;
  readonly customer_name: string | null;
  readonly customer_tier: 'normal' | 'gold' | 'vip' | null;
  readonly status: Instance['status'];
  readonly outcome: string | null;
  readonly incident: boolean;
  readonly channel: string;
  readonly started_at: Date;
  readonly ended_at: Date | null;
  readonly positions: readonly StandingPosition[];
  readonly since: Date | null;
  readonly rung_family: WorkRow['rungFamily'];
  readonly holder_name: string | null;
  readonly holder_channel: string | null;
  readonly lease_until: Date | null;
  readonly breakpoint_at: Date | null;
  /** Key of the row in its list's order, exact. */
  readonly place: string | null;
}

/** Reads instances with their journey, version, customer and the open work that was touched last. `$1` is the step that is asked for, or null. */
export const selectInstances = `select instance.id, instance.status, instance.outcome, instance.incident, instance.channel, instance.started_at, instance.ended_at, instance.positions,
    journey.id as journey_id, journey.code as journey_code, journey.name as journey_name, version.id as version_id, version.number as version, version.names,
    customer.id as customer_id, customer.number as customer_number, customer.name_masked as customer_name, customer.tier as customer_tier,
    standing.since, open_work.rung_family, open_work.holder_name, open_work.holder_channel, open_work.lease_until, open_work.breakpoint_at
  from instance join journey on journey.id = instance.journey_id join version on version.id = instance.version_id
  left join customer on customer.id = case when instance.subject_kind = 'customer' then instance.subject_id::uuid end
  left join lateral (select min((position ->> 'enteredAt')::timestamptz) as since from jsonb_array_elements(instance.positions) position
    where $1::text is null or position ->> 'step' = $1) standing on true
  left join lateral (select * from work where work.instance_id = instance.id and work.status = 'open' order by work.opened_at desc limit 1) open_work on true`;

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** An instance as lists show it. */
export function viewInstance(row: InstanceRow): InstanceItem {
  return {
    id: row.id,
    journey: { id: row.journey_id, code: row.journey_code, name: row.journey_name },
    version: row.version,
    customer: viewCustomer(row),
    status: row.status,
    outcome: row.outcome,
    incident: row.incident,
    channel: row.channel,
    startedAt: row.started_at.toISOString(),
    endedAt: iso(row.ended_at),
    positions: row.positions.map((position) => viewPosition(position, row.names)),
    standingSince: iso(row.since),
    family: row.rung_family,
    holder: viewHolder(row),
    breakpointAt: iso(row.breakpoint_at),
  };
}

function viewCustomer({ customer_id, customer_number, customer_name, customer_tier }: InstanceRow): InstanceItem['customer'] {
  if (customer_id === null || customer_number === null || customer_name === null || customer_tier === null) return null;
  return { id: customer_id, number: customer_number, name: customer_name, tier: customer_tier };
}

function viewPosition(
  { id, step, visit, enteredAt, side, incident }: StandingPosition,
  names: StepNames,
): InstanceItem['positions'][number] {
  const { code, message, at } = incident ?? { code: '', message: '', at: '' };
  return { id, step, name: names[step] ?? null, visit, enteredAt, side, incident: incident ? { code, message, at } : null };
}

/** Who holds a work row now. */
function viewHolder(row: Pick<InstanceRow, 'holder_name' | 'holder_channel' | 'lease_until'>): InstanceItem['holder'] {
  return row.holder_name === null ? null : { name: row.holder_name, channel: row.holder_channel, until: iso(row.lease_until) };
}
