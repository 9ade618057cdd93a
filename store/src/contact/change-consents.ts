import type { EntityManager } from 'typeorm';
import { ConsentChange, type ConsentActor } from '../entities/consent-change.js';
import { stopSendings } from './contact-lock.js';

/** What a customer agrees to from now on, or no longer. */
export interface ConsentOrder {
  /** Id of the customer. */
  readonly customer: string;
  readonly consents: Readonly<Record<string, boolean>>;
  readonly actor: ConsentActor;
  readonly reason: string | null;
}

/**
 * Gives and withdraws consents, under the customer's lock. A withdrawal waits until what is being sent has been sent: after its commit nothing
 * is. What is as it was leaves no trace. Returns the consents that hold now; null for a customer who is not there.
 */
export async function changeConsents(manager: EntityManager, order: ConsentOrder): Promise<readonly string[] | null> {
  const { customer, consents, actor, reason } = order;
  if (Object.values(consents).includes(false)) await stopSendings(manager, customer);
  const [row] = await manager.query<{ readonly consents: readonly string[] }[]>(
    'select consents from customer where id = $1 for no key update',
    [customer],
  );
  if (!row) return null;
  const changes = Object.entries(consents).filter(([consent, given]) => row.consents.includes(consent) !== given);
  if (changes.length === 0) return row.consents;
  const withdrawn = new Set(changes.flatMap(([consent, given]) => (given ? [] : [consent])));
  const given = changes.flatMap(([consent, isGiven]) => (isGiven ? [consent] : []));
  const after = [...row.consents.filter((consent) => !withdrawn.has(consent)), ...given];
  await manager.query('update customer set consents = $2 where id = $1', [customer, after]);
  await manager.insert(
    ConsentChange,
    changes.map(([consent, isGiven]) => ({ customerId: customer, consent, given: isGiven, actor, reason })),
  );
  return after;
}
