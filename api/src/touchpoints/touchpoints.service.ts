import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Text } from '@tongtu/workflows/graph';
import type { Caller } from '../access/caller.js';
import { CustomersService } from '../customers/customers.service.js';
import { cutPage, readCursor, type Page } from '../http/paging.js';
import { Store } from '../world/store.js';
import { workScopeParameters } from './offer-scope.js';
import { workScope } from './work-scope.js';
import type { TouchpointRow, TouchpointsQuery } from './work.schema.js';

interface Row {
  readonly id: string;
  readonly name: Text;
  readonly instance_id: string;
  readonly journey_id: string;
  readonly journey_code: string;
  readonly journey_name: Text;
  readonly status: string;
  readonly outcome: string | null;
  readonly rung_family: string | null;
  readonly holder_name: string | null;
  readonly holder_channel: string | null;
  readonly lease_until: Date | null;
  readonly breakpoint_at: Date | null;
  readonly opened_at: Date;
  readonly sort: string;
  readonly expires_at: Date;
  readonly closed_at: Date | null;
}

/** Outcome of a closed row stands in its last entry: the state itself is sealed. */
const columns = `work.id, work.config -> 'name' as name, work.instance_id, journey.id as journey_id, journey.code as journey_code, journey.name as journey_name,
  work.status, work.rung_family, work.holder_name, work.holder_channel, work.lease_until, work.breakpoint_at, work.opened_at, work.opened_at::text as sort,
  work.expires_at, work.closed_at, case when work.status = 'open' then null else (
    select outcome from journal where journal.instance_id = work.instance_id and journal.origin = 'work:' || work.id order by sequence desc limit 1) end as outcome`;

/** Touchpoints of a customer, for channels and staff. */
@Injectable()
export class TouchpointsService {
  constructor(
    private readonly store: Store,
    private readonly customers: CustomersService,
  ) {}

  /** Newest first. Staff see those within their scope. Throws `not-found` for an unknown customer. */
  async list(caller: Caller, { customer, status, cursor, limit }: TouchpointsQuery): Promise<Page<TouchpointRow>> {
    const after = readCursor(cursor, z.tuple([z.string(), z.string()]));
    const subject = await this.customers.idOf(customer);
    const scope = caller.kind === 'staff' ? workScope(6) : 'true';
    const scopeValues = caller.kind === 'staff' ? workScopeParameters(caller) : [];
    const rows = await this.store.source.query<Row[]>(
      `select ${columns} from work join instance on instance.id = work.instance_id join journey on journey.id = instance.journey_id
       where work.subject_id = $1 and work.kind = 'touch' and ($2 = 'all' or (work.status = 'open') = ($2 = 'open'))
         and (work.opened_at, work.id::text) < ($3::timestamptz, $4) and ${scope}
       order by work.opened_at desc, work.id::text desc limit $5`,
      [subject, status, after?.[0] ?? 'infinity', after?.[1] ?? '', limit + 1, ...scopeValues],
    );
    const page = cutPage(rows, limit, ({ sort, id }) => [sort, id]);
    return { items: page.items.map(viewOf), next: page.next };
  }
}

function viewOf(row: Row): TouchpointRow {
  const { id, name, status, outcome, holder_name, holder_channel, lease_until } = row;
  return {
    id,
    name,
    instance: row.instance_id,
    journey: { id: row.journey_id, code: row.journey_code, name: row.journey_name },
    status,
    outcome,
    family: row.rung_family,
    holder:
      holder_name !== null && lease_until !== null
        ? { name: holder_name, channel: holder_channel ?? '', until: lease_until.toISOString() }
        : null,
    breakpointAt: row.breakpoint_at?.toISOString() ?? null,
    openedAt: row.opened_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
  };
}
