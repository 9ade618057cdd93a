import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Customer, EventRow, factsOf, reachGoals } from '@tongtu/store';
import { seal } from '@tongtu/store/codec';
import { putInInbox } from '@tongtu/store/work';
import type { JsonObject } from '@tongtu/workflows/graph';
import type { Caller } from '../access/caller.js';
import { answerOnce } from '../http/idempotency/answer-once.js';
import { notFound } from '../http/problems/http-problems.js';
import { EventEntries, type AcceptedEntries } from '../instances/event-entries.js';
import { InboxDelivery } from '../temporal/inbox-delivery.js';
import { Store } from '../world/store.js';
import type { EventAnswer, EventBody } from './events.schema.js';

/** An event on its way in. */
interface Incoming {
  readonly source: string;
  readonly customer: Customer;
  readonly body: EventBody;
}

/** What is to be done once the event is recorded. */
interface Aftermath {
  readonly told: readonly string[];
  readonly entries: AcceptedEntries;
}

/** Locked in one order, so that two events of one customer never wait for each other in a circle. */
const listeningInstances = `select instance.id, instance.status from instance join plan on plan.hash = instance.plan_hash
  where instance.subject_kind = 'customer' and instance.subject_id = $1 and instance.status in ('starting', 'running', 'paused')
    and plan.body -> 'listens' ? $2 order by instance.id`;

/** Takes events in: records them, counts goals that they reach, tells whoever listens, sets off what begins with them. */
@Injectable()
export class EventsService {
  constructor(
    private readonly store: Store,
    private readonly entries: EventEntries,
    private readonly delivery: InboxDelivery,
  ) {}

  /** Everything in one transaction; the same event again gets the same answer and does nothing. Throws `not-found` for an unknown customer, `idempotency-key-reused` for another event under the same id. */
  async take(caller: Caller, body: EventBody): Promise<EventAnswer> {
    const source = caller.kind === 'channel' ? caller.code : 'staff';
    const customer = await this.customerOf(body.customer);
    let aftermath: Aftermath = { told: [], entries: [] };
    const { response } = await answerOnce(this.store.source, { scope: `${source} POST /events`, key: body.id, body }, async (manager) => {
      const incoming = { source, customer, body };
      const event = await this.record(manager, incoming);
      await this.reach(manager, incoming, event);
      const { all, running } = await this.tell(manager, incoming);
      const entries = await this.entries.accept(manager, { source, id: body.id, name: body.name, data: dataOf(body) }, customer);
      aftermath = { told: running, entries };
      return { status: 200, response: { event, delivered: all, started: entries.map(({ instance }) => instance) } };
    });
    // Nobody waits for Temporal: what cannot be told or started now is by the dispatcher.
    for (const instance of aftermath.told) void this.delivery.deliver(instance);
    this.entries.start(aftermath.entries);
    return response as EventAnswer;
  }

  private async customerOf(customer: string): Promise<Customer> {
    const found = await this.store.source.manager
      .createQueryBuilder(Customer, 'customer')
      .where('customer.number = :customer or customer.id::text = :customer', { customer })
      .getOne();
    if (!found) throw notFound({ what: 'customer' }, { field: 'customer' });
    return found;
  }

  private async record(manager: EntityManager, { source, customer, body }: Incoming): Promise<string> {
    const id = randomUUID();
    const data = seal(this.store.keyRing, body.data);
    const at = body.at === undefined ? new Date() : new Date(body.at);
    await manager.insert(EventRow, {
      id,
      source,
      eventId: body.id,
      name: body.name,
      customerId: customer.id,
      at,
      data: data.bytes,
      keyId: data.keyId,
    });
    return id;
  }

  /** Counts the goals that it reaches, also of instances that have ended. */
  private async reach(manager: EntityManager, { customer, body }: Incoming, event: string): Promise<void> {
    await reachGoals(manager, this.store.keyRing, {
      id: event,
      name: body.name,
      data: dataOf(body),
      customer: { id: customer.id, facts: factsOf(customer) },
      at: new Date().toISOString(),
    });
  }

  /** Puts the event into the inboxes of those that listen. One that is still being started is told by the dispatcher. */
  private async tell(
    manager: EntityManager,
    { source, customer, body }: Incoming,
  ): Promise<{ readonly all: readonly string[]; readonly running: readonly string[] }> {
    const rows = await manager.query<{ readonly id: string; readonly status: string }[]>(listeningInstances, [customer.id, body.name]);
    const at = new Date().toISOString();
    const occurred = body.at === undefined ? {} : { occurred: new Date(body.at).toISOString() };
    const told: string[] = [];
    for (const { id } of rows) {
      const receipt = await putInInbox(manager, this.store.keyRing, {
        instance: id,
        source: `event:${source}`,
        eventId: body.id,
        happening: (inbox) => ({ type: 'event', at, inbox, id: body.id, name: body.name, data: dataOf(body), ...occurred }),
      });
      if (receipt.taken) told.push(id);
    }
    return { all: told, running: rows.flatMap(({ id, status }) => (status !== 'starting' && told.includes(id) ? [id] : [])) };
  }
}

/** Parsed at the door: JSON and nothing else. */
function dataOf({ data }: EventBody): JsonObject {
  return data as JsonObject;
}
