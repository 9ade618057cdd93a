import { Customer } from '../../entities/customer.js';
import { customerSubject } from '../../entries/entry-subject.js';
import { holdsFor } from '../../entries/entry-values.js';
import type { Batch, Candidate, Reading } from '../candidates.js';

/** Customers looked at in one go: one statement, and some milliseconds of judging. */
const CUSTOMERS_AT_ONCE = 500;

/** Customers of its institutions who are in its audience, and whom a business event touches. */
export async function readCustomers(reading: Reading): Promise<Batch> {
  const customers = await nextCustomers(reading);
  const candidates = customers.flatMap((customer, index): readonly Candidate[] => {
    if (!isMeant(reading, customer)) return [];
    return [{ ...candidateOf(customer, index), event: reading.event }];
  });
  return batchOf(reading, customers, candidates);
}

/** The next customers in the order of their ids. */
export function nextCustomers({ store, enrolment }: Reading): Promise<readonly Customer[]> {
  const query = store.source.manager
    .createQueryBuilder(Customer, 'customer')
    .where('customer.institutionPath like :path', { path: `${enrolment.institutionPath}%` })
    .orderBy('customer.id')
    .limit(CUSTOMERS_AT_ONCE);
  return (enrolment.cursor === '' ? query : query.andWhere('customer.id > :cursor', { cursor: enrolment.cursor })).getMany();
}

/** A customer as a candidate. */
export function candidateOf(customer: Customer, index: number): Omit<Candidate, 'event'> {
  return { key: `customer:${customer.id}`, subject: customerSubject(customer), cursor: customer.id, place: index + 1 };
}

/** What was read, as a batch. */
export function batchOf({ enrolment }: Reading, customers: readonly Customer[], candidates: readonly Candidate[]): Batch {
  return {
    candidates,
    considered: customers.length,
    cursor: customers.at(-1)?.id ?? enrolment.cursor,
    isLast: customers.length < CUSTOMERS_AT_ONCE,
  };
}

/** Whether the audience's rule holds for a customer now. */
export function isInAudience({ journey, event, now }: Reading, customer: Customer): boolean {
  const values = { vars: journey.plan.variables, customer: customerSubject(customer).facts, event, now };
  return holdsFor(journey.start.audience?.rule, values);
}

function isMeant(reading: Reading, customer: Customer): boolean {
  const { journey, enrolment, event, now } = reading;
  if (!isInAudience(reading, customer)) return false;
  if (enrolment.kind !== 'broadcast') return true;
  const values = { vars: journey.plan.variables, customer: customerSubject(customer).facts, event, now };
  return holdsFor(journey.start.touches, values);
}
