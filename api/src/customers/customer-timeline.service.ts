import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { open } from '@tongtu/store/codec';
import type { Text } from '@tongtu/workflows/graph';
import { cutPage, readCursor, type Page } from '../http/paging.js';
import { Store } from '../world/store.js';
import type { TimelineItem } from './customers.schema.js';

interface TimelineRow {
  readonly kind: TimelineItem['kind'];
  readonly at: Date;
  readonly sort: string;
  readonly id: string;
  readonly instance: string;
  readonly journey_code: string;
  readonly journey_name: Text;
  readonly status: string;
  readonly outcome: string | null;
  readonly step: string | null;
  readonly step_name: Text | null;
  readonly family: string | null;
  readonly breakpoint_at: Date | null;
  readonly closed_at: Date | null;
  readonly channel: string | null;
  readonly class: string | null;
  readonly title: Buffer | null;
  readonly key_id: string | null;
}

/** Each part brings its own newest rows; the outermost order merges them. */
const readTimeline = `select item.*, item.at::text as sort, journey.code as journey_code, journey.name as journey_name, version.names -> item.step as step_name from (
    (select 'instance' as kind, instance.started_at as at, instance.id, instance.id as instance, instance.status, instance.outcome, null::text as step,
       null::text as family, null::timestamptz as breakpoint_at, instance.ended_at as closed_at, instance.channel, null::text as class, null::bytea as title, null::text as key_id
     from instance where subject_kind = 'customer' and subject_id = $1 and (started_at, id::text) < ($2::timestamptz, $3) order by started_at desc, id::text desc limit $4)
    union all
    (select 'touchpoint', work.opened_at, work.id, work.instance_id, work.status, null, work.step,
       work.rung_family, work.breakpoint_at, work.closed_at, work.holder_channel, null, null, null
     from work where subject_id = $1 and (opened_at, id::text) < ($2::timestamptz, $3) order by opened_at desc, id::text desc limit $4)
    union all
    (select 'delivery', delivery.created_at, delivery.id, delivery.instance_id, delivery.status, null, null,
       null, null, null, delivery.channel, delivery.class, delivery.title, delivery.key_id
     from delivery where customer_id = $1::uuid and (created_at, id::text) < ($2::timestamptz, $3) order by created_at desc, id::text desc limit $4)
  ) item
  join instance on instance.id = item.instance join journey on journey.id = instance.journey_id join version on version.id = instance.version_id
  order by item.at desc, item.id::text desc limit $4`;

/** Everything that happened with a customer. */
@Injectable()
export class CustomerTimelineService {
  constructor(private readonly store: Store) {}

  /** Instances, touchpoints and deliveries, newest first. Whether the caller may see the customer is decided before. */
  async page(
    customer: string,
    { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  ): Promise<Page<TimelineItem>> {
    const after = readCursor(cursor, z.tuple([z.string(), z.string()]));
    const rows = await this.store.source.query<TimelineRow[]>(readTimeline, [
      customer,
      after?.[0] ?? 'infinity',
      after?.[1] ?? '',
      limit + 1,
    ]);
    const page = cutPage(rows, limit, ({ sort, id }) => [sort, id]);
    return { items: page.items.map((row) => this.itemOf(row)), next: page.next };
  }

  private itemOf(row: TimelineRow): TimelineItem {
    const { id, instance, status } = row;
    const at = row.at.toISOString();
    const journey = { code: row.journey_code, name: row.journey_name };
    switch (row.kind) {
      case 'instance':
        return { kind: 'instance', at, id, journey, status, outcome: row.outcome, endedAt: instant(row.closed_at) };
      case 'touchpoint': {
        const step = row.step_name ?? { zh: row.step ?? '' };
        const times = { breakpointAt: instant(row.breakpoint_at), closedAt: instant(row.closed_at) };
        return { kind: 'touchpoint', at, id, instance, journey, step, status, family: row.family, ...times };
      }
      case 'delivery':
        return {
          kind: 'delivery',
          at,
          id,
          instance,
          journey,
          channel: row.channel ?? '',
          class: row.class ?? '',
          status,
          title: this.titleOf(row),
        };
    }
  }

  private titleOf({ title, key_id }: TimelineRow): string {
    return title && key_id ? open<string>(this.store.keyRing, { bytes: title, keyId: key_id }) : '';
  }
}

function instant(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}
