import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Customer, customerSubject, type Entry, inputFaults } from '@tongtu/store';
import type { JsonObject } from '@tongtu/workflows/graph';
import type { Caller } from '../access/caller.js';
import { CustomersService } from '../customers/customers.service.js';
import { notFound } from '../http/problems/http-problems.js';
import { Store } from '../world/store.js';
import { entryInputInvalid } from './entry-problems.js';
import { OpenJourneys } from './open-journeys.js';
import type { TriggerBody } from './trigger.schema.js';

/** A caller's wish to set off a journey. */
export interface TriggerWish {
  /** Code of the journey. */
  readonly code: string;
  /** Idempotency key. */
  readonly key: string;
  readonly body: TriggerBody;
}

/** Reads what a trigger is about, and refuses what cannot be an entry at all. */
@Injectable()
export class EntryReader {
  constructor(
    private readonly store: Store,
    private readonly journeys: OpenJourneys,
    private readonly customers: CustomersService,
  ) {}

  /** Throws `not-found` for an unknown journey or customer, `journey-not-published`, `entry-input-invalid`. */
  async read(caller: Caller, { code, body }: TriggerWish): Promise<Entry> {
    const [journey, customer] = await Promise.all([this.journeys.find(code), this.findCustomer(caller, body.customer)]);
    const input = body.input as JsonObject;
    const faults = inputFaults(input, journey.start.inputs, journey.variables);
    if (faults.length > 0) throw entryInputInvalid({ faults }, { field: `input.${faults[0]?.variable}` });
    return {
      instance: randomUUID(),
      journey,
      subject: customerSubject(customer),
      input,
      event: null,
      correlation: body.correlation ?? null,
      ...wayIn(caller, journey.start.triggers),
    };
  }

  private async findCustomer(caller: Caller, numberOrId: string): Promise<Customer> {
    const where = z.uuid().safeParse(numberOrId).success ? { id: numberOrId } : { number: numberOrId };
    const customer = await this.store.source.manager.findOneBy(Customer, where);
    if (!customer) throw notFound({ what: 'customer' }, { field: 'customer' });
    if (caller.kind === 'staff') await this.customers.requireSeen(caller, customer.id);
    return customer;
  }
}

/** Channels come by API or form, whichever the journey offers; staff set it off by hand. */
function wayIn(caller: Caller, offered: readonly string[]): Pick<Entry, 'kind' | 'channel'> {
  if (caller.kind === 'staff') return { kind: 'manual', channel: 'staff' };
  return { kind: offered.includes('api') ? 'api' : 'form', channel: caller.code };
}
