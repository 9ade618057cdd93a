import type { Customer } from '../entities/customer.js';
import type { Institution } from '../entities/institution.js';
import { type CustomerFacts, factsOf } from '../starts/customer-facts.js';

/** Who travels a journey: a customer, or an institution of the bank that works through a procedure. */
export interface EntrySubject {
  readonly kind: 'customer' | 'institution';
  /** Opaque id. */
  readonly id: string;
  /** Who may see the instance. */
  readonly institutionPath: string;
  /** What expressions may read under `customer`; nothing of an institution. */
  readonly facts: CustomerFacts;
}

/** A customer as the traveller. */
export function customerSubject(customer: Customer): EntrySubject {
  return { kind: 'customer', id: customer.id, institutionPath: customer.institutionPath, facts: factsOf(customer) };
}

/** An institution as the traveller. */
export function institutionSubject({ id, path }: Pick<Institution, 'id' | 'path'>): EntrySubject {
  return { kind: 'institution', id, institutionPath: path, facts: {} };
}
