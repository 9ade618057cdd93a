import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { StaffCaller } from '../access/caller.js';
import { notFound } from '../http/problems/http-problems.js';
import { cutPage, readCursor, type Page } from '../http/paging.js';
import { onTheirWay } from '../journeys/journey-figures.js';
import { workScopeParameters } from '../touchpoints/offer-scope.js';
import { workScope } from '../touchpoints/work-scope.js';
import { Store } from '../world/store.js';
import { selectInstances, viewInstance, type InstanceRow } from './instance-rows.js';
import type { InstanceItem, InstancesQuery } from './instances.schema.js';

/** Whom a member of staff sees: instances of their institution and below, and those whose work is theirs. Parameters from `$2`. */
const inSight = `(instance.institution_path like $2 or exists (select 1 from work where work.instance_id = instance.id and ${workScope(2)}))`;

const filters = `${inSight}
  and ($5::uuid is null or instance.journey_id = $5)
  and ($1::text is null or jsonb_path_exists(instance.positions, '$[*] ? (@.step == $step)', jsonb_build_object('step', $1::text)))
  and ($6::text is null or instance.status = $6 or ($6 = 'live' and instance.status in ${onTheirWay}))
  and ($7::boolean is null or (instance.incident and instance.status in ${onTheirWay}) = $7)
  and ($8::text is null or open_work.rung_family = $8)
  and ($9::text is null or customer.number like $9 or customer.name_masked like $9)
  and ($10::int is null or version.number = $10)`;

const orders = {
  newest: { place: 'instance.started_at', after: '<', direction: 'desc' },
  longest: { place: `coalesce(standing.since, 'infinity')`, after: '>', direction: 'asc' },
} as const;

/** Instances as lists show them. */
@Injectable()
export class InstancesService {
  constructor(private readonly store: Store) {}

  /** A page of those in sight that fit. */
  async list(caller: StaffCaller, query: InstancesQuery): Promise<Page<InstanceItem>> {
    const { place, after, direction } = orders[query.sort];
    const [from = null, fromId = null] = readCursor(query.cursor, z.tuple([z.string(), z.uuid()])) ?? [];
    const rows = await this.store.source.query<InstanceRow[]>(
      `${selectInstances.replace('select instance.id', `select (${place})::text as place, instance.id`)} where ${filters}
         and ($11::timestamptz is null or (${place}, instance.id) ${after} ($11, $12::uuid))
       order by ${place} ${direction}, instance.id ${direction} limit $13`,
      [...parametersOf(caller, query), from, fromId, query.limit + 1],
    );
    const page = cutPage(rows, query.limit, ({ place: at, id }) => [at, id]);
    return { items: page.items.map(viewInstance), next: page.next };
  }

  /** One row in sight. Throws `not-found`. */
  async find(caller: StaffCaller, id: string): Promise<InstanceRow> {
    const [row] = await this.store.source.query<InstanceRow[]>(`${selectInstances} where ${inSight} and instance.id = $5`, [
      null,
      ...workScopeParameters(caller),
      id,
    ]);
    if (!row) throw notFound({ what: 'instance' });
    return row;
  }
}

function parametersOf(caller: StaffCaller, { step, journey, version, status, incident, family, q }: InstancesQuery): readonly unknown[] {
  const pattern = q ? `${q.replace(/[\\%_]/g, '\\$&')}%` : null;
  return [
    step ?? null,
    ...workScopeParameters(caller),
    journey ?? null,
    status ?? null,
    incident === undefined ? null : incident === 'true',
    family ?? null,
    pattern,
    version ?? null,
  ];
}
