import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BusinessEvent, type EntryValues, holdsFor, makeEntrances, openEnrolment } from '@tongtu/store';
import { seal } from '@tongtu/store/codec';
import type { JsonObject } from '@tongtu/workflows/graph';
import type { Caller } from '../access/caller.js';
import { answerOnce } from '../http/idempotency/answer-once.js';
import { Store } from '../world/store.js';
import type { BusinessEventAnswer, BusinessEventBody } from './enrolments.schema.js';

/** Takes business events in, and lets journeys begin for whomever they touch. */
@Injectable()
export class BusinessEventsService {
  private readonly entrances;

  constructor(private readonly store: Store) {
    this.entrances = makeEntrances(store.source);
  }

  /** In one transaction; the same event again gets the same answer and does nothing. Throws `idempotency-key-reused` for another event under the same id. */
  async take(caller: Caller, body: BusinessEventBody): Promise<BusinessEventAnswer> {
    const source = caller.kind === 'channel' ? caller.code : 'staff';
    const claim = { scope: `${source} POST /business-events`, key: body.id, body };
    const { response } = await answerOnce(this.store.source, claim, async (manager) => {
      const event = await this.record(manager, source, body);
      return { status: 200, response: { event, enrolments: await this.begin(manager, source, body) } };
    });
    return response as BusinessEventAnswer;
  }

  private async record(manager: EntityManager, source: string, body: BusinessEventBody): Promise<string> {
    const id = randomUUID();
    const data = seal(this.store.keyRing, body.data);
    const at = body.at === undefined ? new Date() : new Date(body.at);
    await manager.insert(BusinessEvent, { id, source, eventId: body.id, name: body.name, at, data: data.bytes, keyId: data.keyId });
    return id;
  }

  private async begin(manager: EntityManager, source: string, { id, name, data }: BusinessEventBody): Promise<readonly string[]> {
    const event = data as JsonObject; // parsed at the door: JSON and nothing else
    const begun: string[] = [];
    for (const journey of await this.entrances.broadcastBy(name)) {
      const values: EntryValues = { vars: journey.plan.variables, customer: {}, event, now: new Date().toISOString() };
      if (journey.paused || !holdsFor(journey.start.businessMatch, values)) continue;
      const made = await openEnrolment(manager, this.store.keyRing, { journey, kind: 'broadcast', key: `${source}:${id}`, event });
      if (made !== null) begun.push(made);
    }
    return begun;
  }
}
