import type { EntityManager } from 'typeorm';
import { type ContactAddress, readContactFacts } from './contact-facts.js';
import { type ContactVerdict, judgeContact, type WantedContact } from './judge-contact.js';

/** A contact to be reserved. */
export interface ContactWish extends ContactAddress, WantedContact {
  /** Consents by the customer's row, read under the lock that the caller holds on it (`for no key update`). */
  readonly consents: readonly string[];
  /** IANA zone of the bank. */
  readonly zone: string;
  /** The contact is made in this very transaction: nothing is left to confirm. */
  readonly isMade?: boolean;
}

/**
 * Judges a contact at this moment and keeps its place among the caps. The customer's lock makes reservations follow one another, so that caps
 * never overshoot. One that was reserved before is judged again (consent may be gone) and not counted twice; one that is held back is released.
 */
export async function reserveContact(manager: EntityManager, wish: ContactWish): Promise<ContactVerdict> {
  const facts = await readContactFacts(manager, wish, wish);
  const verdict = judgeContact(wish, facts);
  if (verdict.kind === 'held') {
    await releaseContact(manager, wish);
    return verdict;
  }
  const { customer, instance, key, class: kind, journeyClass, isMade = false } = wish;
  await manager.query(
    `insert into contact_reservation (customer_id, class, journey_class, instance_id, key, status, reserved_at, settled_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (instance_id, key) do update set status = excluded.status, reserved_at = excluded.reserved_at, settled_at = excluded.settled_at`,
    [
      customer,
      kind,
      journeyClass,
      instance,
      key,
      isMade ? 'confirmed' : 'reserved',
      new Date(facts.at),
      isMade ? new Date(facts.at) : null,
    ],
  );
  return verdict;
}

type Reserved = Pick<ContactAddress, 'instance' | 'key'>;

/** The contact was made. */
export async function confirmContact(manager: EntityManager, { instance, key }: Reserved): Promise<void> {
  await manager.query(
    `update contact_reservation set status = 'confirmed', settled_at = clock_timestamp() where instance_id = $1 and key = $2 and status <> 'confirmed'`,
    [instance, key],
  );
}

/** The contact was not made: its place is free again. */
export async function releaseContact(manager: EntityManager, { instance, key }: Reserved): Promise<void> {
  await manager.query(
    `update contact_reservation set status = 'released', settled_at = clock_timestamp() where instance_id = $1 and key = $2 and status <> 'released'`,
    [instance, key],
  );
}
