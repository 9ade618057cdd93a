import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { ContactPolicyRow, policyOf, readContactPolicies, type KeptPolicy } from '@tongtu/store';
import type { StaffCaller } from '../access/caller.js';
import { writeAudit } from '../audit/write-audit.js';
import { lockByCode } from '../world/lock-by-code.js';
import { Store } from '../world/store.js';
import { policyFixed } from './contact-policy-problems.js';
import type { ContactPolicyBody, ContactPolicyPath, ContactPolicyView } from './contact-policy.schema.js';

/** What the bank allows itself in contacting customers, by class. */
@Injectable()
export class ContactPoliciesService {
  constructor(private readonly store: Store) {}

  /** Of every class; those that nobody has changed are what a bank begins with. */
  async list(): Promise<readonly ContactPolicyView[]> {
    return (await readContactPolicies(this.store.source.manager)).map(viewOf);
  }

  /** Changes a class; it counts from the commit on, for what waits to be sent, too. The same again changes nothing. Throws `contact-policy-fixed`. */
  put({ id }: StaffCaller, { class: kind }: ContactPolicyPath, { reason, ...wanted }: ContactPolicyBody): Promise<ContactPolicyView> {
    if (kind === 'regulatory') throw policyFixed({});
    return this.store.source.transaction(async (manager) => {
      await lockByCode(manager, 'contact-policy', kind);
      const before = policyOf(kind, await manager.findOneBy(ContactPolicyRow, { class: kind }));
      if (isDeepStrictEqual(rulesOf(before), wanted)) return viewOf(before);
      const row = { ...wanted, updatedAt: new Date(), updatedBy: id };
      await manager.upsert(ContactPolicyRow, { class: kind, ...row }, ['class']);
      const target = ['contact-policy', kind] as const;
      await writeAudit(manager, { staffId: id, action: 'contact-policy.put', target, reason, before: rulesOf(before), after: wanted });
      return viewOf(policyOf(kind, row));
    });
  }
}

function rulesOf({ caps, quiet, sparesHolidays, atOnce }: KeptPolicy): Omit<ContactPolicyBody, 'reason'> {
  return { caps: [...caps], quiet, sparesHolidays, atOnce };
}

function viewOf(policy: KeptPolicy): ContactPolicyView {
  return {
    class: policy.class,
    ...rulesOf(policy),
    updatedAt: policy.updatedAt?.toISOString() ?? null,
    editable: policy.class !== 'regulatory',
  };
}
