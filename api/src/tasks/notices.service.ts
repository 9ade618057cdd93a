import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { JsonObject, Text } from '@tongtu/workflows/graph';
import type { StaffCaller } from '../access/caller.js';
import { notFound } from '../http/problems/http-problems.js';
import { cutPage, readCursor, type Page } from '../http/paging.js';
import { offerScope, workScopeParameters } from '../touchpoints/offer-scope.js';
import { Store } from '../world/store.js';
import type { NoticesQuery, NoticeView } from './notices.schema.js';

interface NoticeTuple {
  readonly id: string;
  readonly about: string;
  readonly args: JsonObject;
  readonly task: string | null;
  readonly instance_id: string;
  readonly name: Text;
  readonly customer: string | null;
  readonly created_at: Date;
  readonly created: string;
  readonly read_at: Date | null;
}

/** The task is named only while its reader may open it. */
const select = `select notice.id, notice.about, notice.args, offer.id as task, notice.instance_id, work.config -> 'name' as name,
    customer.name_masked as customer, notice.created_at, notice.created_at::text as created, notice.read_at
  from staff_notice notice join work on work.id = notice.work_id join instance on instance.id = notice.instance_id
    left join customer on instance.subject_kind = 'customer' and customer.id::text = instance.subject_id
    left join offer on offer.id = notice.offer_id and ${offerScope(1)}
  where notice.staff_id = $2::uuid and $1::text is not null and $3::text[] is not null`;

/** Notices of a member of staff. */
@Injectable()
export class NoticesService {
  constructor(private readonly store: Store) {}

  /** Their own, newest first. */
  async list(caller: StaffCaller, { view, cursor, limit }: NoticesQuery): Promise<Page<NoticeView>> {
    const place = readCursor(cursor, z.tuple([z.string(), z.string()]));
    const rows = await this.store.source.query<NoticeTuple[]>(
      `${select} and ($4 = 'all' or notice.read_at is null) and (notice.created_at, notice.id::text) < ($5::timestamptz, $6)
       order by notice.created_at desc, notice.id::text desc limit $7`,
      [...workScopeParameters(caller), view, place?.[0] ?? 'infinity', place?.[1] ?? '', limit + 1],
    );
    const page = cutPage(rows, limit, ({ created, id }) => [created, id]);
    return { items: page.items.map(viewOf), next: page.next };
  }

  /** Marks one as read. Throws `not-found` when it is not theirs. */
  async read({ id: staff }: StaffCaller, id: string): Promise<void> {
    const [, count] = await this.store.source.query<[unknown, number]>(
      'update staff_notice set read_at = coalesce(read_at, now()) where id = $1 and staff_id = $2',
      [id, staff],
    );
    if (count === 0) throw notFound({ what: 'notice' });
  }
}

function viewOf({ id, about, args, task, instance_id, name, customer, created_at, read_at }: NoticeTuple): NoticeView {
  return {
    ...{ id, about, args, task, instance: instance_id, name, customer },
    createdAt: created_at.toISOString(),
    readAt: read_at?.toISOString() ?? null,
  };
}
