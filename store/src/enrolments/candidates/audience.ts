import { bulkSettings } from '@tongtu/workflows/steps';
import type { Customer } from '../../entities/customer.js';
import type { Batch, Candidate, Reading } from '../candidates.js';
import { batchOf, candidateOf, isInAudience, nextCustomers } from './customers.js';

/** Customers who have come into the audience, or gone out of it, since it was last looked at. Who only changes sides is noted at once. */
export async function readAudience(reading: Reading): Promise<Batch> {
  const customers = await nextCustomers(reading);
  const members = await readMembers(reading, customers);
  const joined = customers.filter((customer) => !members.has(customer.id) && isInAudience(reading, customer));
  const left = customers.filter((customer) => members.has(customer.id) && !isInAudience(reading, customer));
  const { crossing, enrol } = bulkSettings(reading.journey.start);
  const { isFirst } = reading.enrolment;
  const counts = crossing === 'leave' ? !isFirst : isFirst ? enrol !== 'future' : enrol !== 'current';
  const meant = counts ? (crossing === 'leave' ? left : joined) : [];
  await note(reading, { joins: joined.filter((one) => !meant.includes(one)), leaves: left.filter((one) => !meant.includes(one)) });
  const membership = crossing === 'leave' ? ('leaves' as const) : ('joins' as const);
  const candidates = meant.map((customer): Candidate => ({
    ...{ ...candidateOf(customer, customers.indexOf(customer)), event: reading.event, membership },
  }));
  return batchOf(reading, customers, candidates);
}

async function readMembers({ store, journey }: Reading, customers: readonly Customer[]): Promise<ReadonlySet<string>> {
  const rows = await store.source.query<{ customer_id: string }[]>(
    'select customer_id from audience_member where journey_id = $1 and customer_id = any($2::uuid[])',
    [journey.id, customers.map(({ id }) => id)],
  );
  return new Set(rows.map(({ customer_id }) => customer_id));
}

async function note(
  { store: { source }, journey }: Reading,
  { joins, leaves }: { readonly joins: readonly Customer[]; readonly leaves: readonly Customer[] },
): Promise<void> {
  if (joins.length > 0)
    await source.query('insert into audience_member (journey_id, customer_id) select $1, unnest($2::uuid[]) on conflict do nothing', [
      journey.id,
      joins.map(({ id }) => id),
    ]);
  if (leaves.length > 0)
    await source.query('delete from audience_member where journey_id = $1 and customer_id = any($2::uuid[])', [
      journey.id,
      leaves.map(({ id }) => id),
    ]);
}
