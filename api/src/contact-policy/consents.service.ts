import { Injectable } from '@nestjs/common';
import { changeConsents, type ConsentActor } from '@tongtu/store';
import type { Text } from '@tongtu/workflows/graph';
import type { EntityManager } from 'typeorm';
import type { Caller, StaffCaller } from '../access/caller.js';
import { writeAudit } from '../audit/write-audit.js';
import { CustomersService } from '../customers/customers.service.js';
import { notFound } from '../http/problems/http-problems.js';
import { Store } from '../world/store.js';
import { consentReasonMissing } from './contact-policy-problems.js';
import type { ConsentsBody, ConsentsView } from './contact-policy.schema.js';

interface ChangeRow {
  readonly consent: string;
  readonly given: boolean;
  readonly at: Date;
  readonly reason: string | null;
  readonly channel: string | null;
  readonly staff: Text | null;
}

const readChanges = `select consent, given, at, reason, actor->>'code' as channel, staff.name as staff
  from consent_change left join staff on actor->>'kind' = 'staff' and staff.id = (actor->>'id')::uuid
  where customer_id = $1 order by consent_change.id desc limit 100`;

/** What customers agree to be contacted for. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly store: Store,
    private readonly customers: CustomersService,
  ) {}

  /** Throws `not-found`, also for customers that the caller may not see. */
  async read(caller: Caller, customer: string): Promise<ConsentsView> {
    const id = await this.requireSeen(caller, customer);
    return viewOf(this.store.source.manager, id);
  }

  /**
   * Gives and takes back. A withdrawal waits (seconds at most) for what is being sent; after its answer nothing is sent. Throws `not-found`,
   * `consent-reason-missing` for staff without one, `busy` when sending takes too long.
   */
  async put(caller: Caller, customer: string, { consents, reason: said }: ConsentsBody): Promise<ConsentsView> {
    const reason = said ?? null;
    if (caller.kind === 'staff' && reason === null) throw consentReasonMissing({}, { field: 'reason' });
    const id = await this.requireSeen(caller, customer);
    return this.store.source.transaction(async (manager) => {
      // Longer than any call of a gateway takes.
      await manager.query(`set local lock_timeout = '12s'`);
      const before = await consentsOf(manager, id);
      const after = await changeConsents(manager, { customer: id, consents: given(consents), actor: actorOf(caller), reason });
      if (!after) throw notFound({ what: 'customer' });
      if (caller.kind === 'staff') await audit(manager, caller, { id, reason, before, after });
      return viewOf(manager, id);
    });
  }

  private async requireSeen(caller: Caller, customer: string): Promise<string> {
    const id = await this.customers.idOf(customer);
    if (caller.kind === 'staff') await this.customers.requireSeen(caller, id);
    return id;
  }
}

interface Changed {
  readonly id: string;
  readonly reason: string | null;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

async function audit(manager: EntityManager, { id: staffId }: StaffCaller, { id, reason, before, after }: Changed): Promise<void> {
  if ([...before].sort().join() === [...after].sort().join()) return;
  await writeAudit(manager, {
    staffId,
    action: 'customer.consents',
    target: ['customer', id],
    ...(reason === null ? {} : { reason }),
    before: { consents: before },
    after: { consents: after },
  });
}

function actorOf(caller: Caller): ConsentActor {
  return caller.kind === 'channel' ? { kind: 'channel', code: caller.code } : { kind: 'staff', id: caller.id };
}

function given(consents: ConsentsBody['consents']): Readonly<Record<string, boolean>> {
  return Object.fromEntries(Object.entries(consents).filter((entry): entry is [string, boolean] => entry[1] !== undefined));
}

async function consentsOf(manager: EntityManager, id: string): Promise<readonly string[]> {
  const [row] = await manager.query<{ readonly consents: readonly string[] }[]>('select consents from customer where id = $1', [id]);
  return row?.consents ?? [];
}

async function viewOf(manager: EntityManager, id: string): Promise<ConsentsView> {
  const rows = await manager.query<ChangeRow[]>(readChanges, [id]);
  return {
    consents: [...(await consentsOf(manager, id))],
    changes: rows.map(({ consent, given: isGiven, at, reason, channel, staff }) => ({
      consent,
      given: isGiven,
      at: at.toISOString(),
      by: channel ?? staff?.zh ?? null,
      reason,
    })),
  };
}
