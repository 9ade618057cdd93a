import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Enrolment, type EnrolmentItem, openEnrolment, stopEnrolment } from '@tongtu/store';
import type { StaffCaller } from '../access/caller.js';
import { scopePattern, seesInstitution } from '../access/scope.js';
import { writeAudit } from '../audit/write-audit.js';
import { answerOnce } from '../http/idempotency/answer-once.js';
import { cutPage, type Page, readCursor } from '../http/paging.js';
import { notFound } from '../http/problems/http-problems.js';
import { OpenJourneys } from '../instances/open-journeys.js';
import { findSeenJourney } from '../journeys/journey-lookup.js';
import { Store } from '../world/store.js';
import { readCustomersCsv } from './customers-csv.js';
import { enrolmentOver, listRefused, staffNotOffered } from './enrolments-problems.js';
import type { EnrolmentItemQuery, EnrolmentItemView, EnrolmentView, ListBody } from './enrolments.schema.js';

const cursor = z.tuple([z.string(), z.string()]);

/** A member of staff uploads a list for a journey. */
export interface ListWish {
  readonly journey: string;
  /** Idempotency key. */
  readonly key: string;
  readonly body: ListBody;
}

/** Entries in bulk: seen, begun with a list, stopped. */
@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly store: Store,
    private readonly journeys: OpenJourneys,
  ) {}

  /** Those of a journey that are in sight, the newest first. */
  async list(
    caller: StaffCaller,
    journey: string,
    page: { readonly cursor?: string | undefined; readonly limit: number },
  ): Promise<Page<EnrolmentView>> {
    const { manager } = this.store.source;
    await findSeenJourney(manager, caller, journey);
    const after = readCursor(page.cursor, cursor);
    const query = manager
      .createQueryBuilder(Enrolment, 'enrolment')
      .where('enrolment.journeyId = :journey and enrolment.institutionPath like :scope', { journey, scope: scopePattern(caller) })
      .orderBy('enrolment.createdAt', 'DESC')
      .addOrderBy('enrolment.id', 'DESC')
      .limit(page.limit + 1);
    if (after) query.andWhere('(enrolment.createdAt, enrolment.id) < (:at, :id)', { at: after[0], id: after[1] });
    const { items, next } = cutPage(await query.getMany(), page.limit, ({ createdAt, id }) => [createdAt.toISOString(), id]);
    return { items: items.map(viewEnrolment), next };
  }

  /** Throws `not-found`. */
  async one(caller: StaffCaller, id: string): Promise<EnrolmentView> {
    return viewEnrolment(await find(this.store.source.manager, caller, id));
  }

  /** What became of each, in the order in which they came. Throws `not-found`. */
  async items(caller: StaffCaller, id: string, { state, ...page }: EnrolmentItemQuery): Promise<Page<EnrolmentItemView>> {
    const { manager } = this.store.source;
    await find(manager, caller, id);
    const after = readCursor(page.cursor, cursor);
    const rows = await manager.query<ItemRow[]>(
      `select state, rule, subject, instance_id, line, at, at::text as place from enrolment_item
       where enrolment_id = $1 and ($2::text is null or state = $2) and ($3::timestamptz is null or (at, subject) > ($3::timestamptz, $4))
       order by at, subject limit $5`,
      [id, state ?? null, after?.[0] ?? null, after?.[1] ?? '', page.limit + 1],
    );
    const { items, next } = cutPage(rows, page.limit, ({ place, subject }) => [place, subject]);
    return { items: items.map(viewItem), next };
  }

  /** Begins a journey for a list of customers. Throws `not-found`, `journey-not-published`, `list-not-offered`, `list-refused`. */
  async begin(caller: StaffCaller, { journey: id, key, body }: ListWish): Promise<EnrolmentView> {
    const { code } = await findSeenJourney(this.store.source.manager, caller, id);
    const journey = await this.journeys.find(code);
    if (!journey.start.triggers.includes('manual')) throw staffNotOffered({});
    const read = readCustomersCsv(body.csv, { inputs: journey.start.inputs, variables: journey.variables });
    if ('faults' in read)
      throw listRefused({ faults: read.faults }, { field: 'csv', members: { lines: read.faults.map((fault) => ({ ...fault })) } });
    const claim = { scope: `staff:${caller.id} POST /journeys/${id}/enrolments`, key, body };
    const { response } = await answerOnce(this.store.source, claim, async (manager) => {
      const order = { journey, kind: 'list', key: `${caller.id}:${key}`, event: {}, lines: read.lines, startedBy: caller.id } as const;
      const { institutionPath } = caller;
      const made = await openEnrolment(manager, this.store.keyRing, { ...order, institutionPath });
      if (made === null) throw new Error(`List ${key} was begun without an answer.`);
      const after = { journey: code, lines: read.lines.length };
      await writeAudit(manager, { staffId: caller.id, action: 'enrolment.begin', target: ['enrolment', made], reason: body.reason, after });
      return { status: 202, response: viewEnrolment(await manager.findOneByOrFail(Enrolment, { id: made })) };
    });
    return response as EnrolmentView;
  }

  /** Lets nobody in any more; whoever is in goes on. Throws `not-found`, `enrolment-over`. */
  stop(caller: StaffCaller, id: string, reason: string): Promise<EnrolmentView> {
    return this.store.source.transaction(async (manager) => {
      const before = await find(manager, caller, id);
      if (!(await stopEnrolment(manager, { id, by: caller.id, reason }))) throw enrolmentOver({});
      const { accepted, refused } = before;
      await writeAudit(manager, {
        staffId: caller.id,
        action: 'enrolment.stop',
        target: ['enrolment', id],
        reason,
        before: { accepted, refused },
      });
      return viewEnrolment(await manager.findOneByOrFail(Enrolment, { id }));
    });
  }
}

async function find(manager: EntityManager, caller: StaffCaller, id: string): Promise<Enrolment> {
  const enrolment = await manager.findOneBy(Enrolment, { id });
  if (!enrolment || !seesInstitution(caller, enrolment.institutionPath)) throw notFound({ what: 'enrolment' });
  return enrolment;
}

interface ItemRow extends Pick<EnrolmentItem, 'state' | 'rule' | 'subject' | 'line' | 'at'> {
  readonly instance_id: string | null;
  /** Exact time. */
  readonly place: string;
}

function viewItem({ state, rule, subject, line, at, instance_id: instance }: ItemRow): EnrolmentItemView {
  const [kind = '', id = ''] = subject.split(':');
  return {
    ...{ state, rule: rule as EnrolmentItemView['rule'], instance, line, at: at.toISOString() },
    subject: { kind: kind as EnrolmentItemView['subject']['kind'], id },
  };
}

function viewEnrolment(row: Enrolment): EnrolmentView {
  const { id, journeyId: journey, kind, status, total, considered, accepted, refused, perMinute, createdAt, finishedAt, stopReason } = row;
  return {
    ...{ id, journey, kind, status, total, considered, accepted, refused, perMinute, stopReason },
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
