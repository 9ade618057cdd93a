import type { EntityManager } from 'typeorm';
import { CONTACT_CLASSES, type ContactClass, type ContactPolicy, DEFAULT_CONTACT_POLICIES } from '@tongtu/workflows/graph';
import { ContactPolicyRow } from '../entities/contact-policy-row.js';

/** A policy as people see it: with who changed it last; null = it is what a bank begins with. */
export interface KeptPolicy extends ContactPolicy {
  readonly updatedAt: Date | null;
  readonly updatedBy: string | null;
}

/** What holds for every class. */
export async function readContactPolicies(manager: EntityManager): Promise<readonly KeptPolicy[]> {
  const rows = new Map((await manager.find(ContactPolicyRow)).map((row) => [row.class, row]));
  return CONTACT_CLASSES.map((kind) => policyOf(kind, rows.get(kind) ?? null));
}

/** What a row says, or the default where nobody has changed it. */
export function policyOf(kind: ContactClass, row: Omit<ContactPolicyRow, 'class'> | null): KeptPolicy {
  if (!row) return { ...DEFAULT_CONTACT_POLICIES[kind], updatedAt: null, updatedBy: null };
  const { caps, quiet, sparesHolidays, atOnce, updatedAt, updatedBy } = row;
  return { class: kind, caps, quiet, sparesHolidays, atOnce, updatedAt, updatedBy };
}
