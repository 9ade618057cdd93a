import type { EntityManager } from 'typeorm';
import type { ContactClass, ContactPolicy } from '@tongtu/workflows/graph';
import { BANK_CALENDAR } from '@tongtu/workflows/calendar';
import { policyOf } from './contact-policies.js';
import type { ContactFacts } from './judge-contact.js';

/** Whose contact it is: one effect of one instance counts once, whatever channels it tries. */
export interface ContactAddress {
  readonly customer: string;
  readonly instance: string;
  /** Key of the effect. */
  readonly key: string;
  readonly class: ContactClass;
  /** Class of the journey; null where a plan does not say. */
  readonly journeyClass: ContactClass | null;
}

interface FactsRow {
  readonly at: Date;
  readonly policy: {
    readonly caps: ContactPolicy['caps'];
    readonly quiet: ContactPolicy['quiet'];
    readonly spares_holidays: boolean;
    readonly at_once: number | null;
  } | null;
  readonly day: number;
  readonly week: number;
  readonly month: number;
  readonly talking: number;
  readonly active_until: Date | null;
  readonly holidays: readonly string[] | null;
}

/**
 * The bank's clock is the database's: a worker's own may be wrong. Windows are calendar days, weeks from Monday and months of the bank's zone.
 * A journey talks to a customer from its first contact until it is over.
 */
const factsStatement = `with moment as materialized (select clock_timestamp() as at),
  made as (
    select reserved_at from contact_reservation, moment
    where customer_id = $1 and class = $2 and status <> 'released' and not (instance_id = $3 and key = $4)
      and reserved_at >= least(date_trunc('week', moment.at, $5), date_trunc('month', moment.at, $5))
  )
  select moment.at,
    (select jsonb_build_object('caps', caps, 'quiet', quiet, 'spares_holidays', spares_holidays, 'at_once', at_once) from contact_policy where class = $2) as policy,
    (select count(*)::int from made where reserved_at >= date_trunc('day', moment.at, $5)) as day,
    (select count(*)::int from made where reserved_at >= date_trunc('week', moment.at, $5)) as week,
    (select count(*)::int from made where reserved_at >= date_trunc('month', moment.at, $5)) as month,
    (select count(distinct instance.id)::int from contact_reservation join instance on instance.id = contact_reservation.instance_id
      where customer_id = $1 and journey_class = $6 and contact_reservation.status <> 'released' and instance.id <> $3
        and instance.status in ('running', 'paused')) as talking,
    (select max(lease_until) from work where subject_id = $1::text and status = 'open' and lease_until > moment.at) as active_until,
    (select array_agg(date::text) from calendar_day
      where calendar = $7 and kind = 'holiday' and date between (moment.at at time zone $5)::date and (moment.at at time zone $5)::date + 366) as holidays
  from moment`;

/** What the rules look at, as of now. The customer's row must be locked: nothing else may reserve for them meanwhile. */
export async function readContactFacts(
  manager: EntityManager,
  address: ContactAddress,
  { consents, zone }: Pick<ContactFacts, 'consents' | 'zone'>,
): Promise<ContactFacts> {
  const { customer, instance, key, class: kind, journeyClass } = address;
  const parameters = [customer, kind, instance, key, zone, journeyClass, BANK_CALENDAR];
  const [row] = await manager.query<FactsRow[]>(factsStatement, parameters);
  if (!row) throw new Error('The database did not say what there is to know about a contact.');
  const { policy, day, week, month } = row;
  const kept = policy && { ...policy, sparesHolidays: policy.spares_holidays, atOnce: policy.at_once, updatedAt: row.at, updatedBy: null };
  return {
    at: row.at.getTime(),
    zone,
    policy: policyOf(kind, kept),
    consents,
    made: { day, week, month },
    talking: row.talking,
    activeUntil: row.active_until?.getTime() ?? null,
    holidays: new Set(row.holidays),
  };
}
