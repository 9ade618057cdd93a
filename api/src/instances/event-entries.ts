import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  acceptEntry,
  type Acceptance,
  type Customer,
  customerSubject,
  entryInput,
  factsOf,
  holdsFor,
  inputFaults,
  type OpenJourney,
} from '@tongtu/store';
import type { JsonObject } from '@tongtu/workflows/graph';
import { claimKey, keepAnswer } from '../http/idempotency/answer-once.js';
import { Store } from '../world/store.js';
import { OpenJourneys } from './open-journeys.js';
import { Starts } from './starts.js';

/** An event that may set journeys off. */
export interface StartingEvent {
  readonly source: string;
  /** The source's own id: the same event sets a journey off once. */
  readonly id: string;
  readonly name: string;
  readonly data: JsonObject;
}

/** Entries that were accepted in a transaction, to be started once it has committed. */
export type AcceptedEntries = readonly Extract<Acceptance, { readonly accepted: true }>[];

/** Lets events set journeys off. */
@Injectable()
export class EventEntries {
  constructor(
    private readonly store: Store,
    private readonly journeys: OpenJourneys,
    private readonly starts: Starts,
  ) {}

  /** Accepts the customer into every live journey that begins with this event, in the transaction that records it. Refused entries are recorded. */
  async accept(manager: EntityManager, event: StartingEvent, customer: Customer): Promise<AcceptedEntries> {
    const accepted: Extract<Acceptance, { readonly accepted: true }>[] = [];
    for (const journey of await this.journeys.startedBy(event.name)) {
      const acceptance = await this.acceptInto(manager, journey, { event, customer });
      if (acceptance?.accepted) accepted.push(acceptance);
    }
    return accepted;
  }

  /** Starts what was accepted. Call it after the commit; what fails is started by the dispatcher. */
  start(entries: AcceptedEntries): void {
    for (const entry of entries) this.starts.begin(entry);
  }

  private async acceptInto(
    manager: EntityManager,
    journey: OpenJourney,
    { event, customer }: { readonly event: StartingEvent; readonly customer: Customer },
  ): Promise<Acceptance | null> {
    const values = { vars: journey.plan.variables, customer: factsOf(customer), event: event.data, now: new Date().toISOString() };
    if (!holdsFor(journey.start.match, values)) return null;
    const input = entryInput(journey, values);
    // An event without what the journey needs is not one that it begins with.
    if (inputFaults(input, journey.start.inputs, journey.variables).length > 0) return null;
    const instance = randomUUID();
    const claim = { scope: `event:${event.source} journey:${journey.id}`, key: event.id, body: { name: event.name, data: event.data } };
    if ((await claimKey(manager, { ...claim, instance })) !== true) return null;
    const acceptance = await acceptEntry(manager, this.store.keyRing, {
      instance,
      journey,
      subject: customerSubject(customer),
      input,
      event: event.data,
      correlation: null,
      kind: 'event',
      channel: event.source,
    });
    await keepAnswer(manager, claim, {
      status: acceptance.accepted ? 202 : 409,
      response: acceptance.accepted ? { instance } : { rule: acceptance.rule },
    });
    return acceptance;
  }
}
