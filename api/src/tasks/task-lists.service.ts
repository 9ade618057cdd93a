import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { StaffCaller } from '../access/caller.js';
import { cutPage, readCursor } from '../http/paging.js';
import { notFound } from '../http/problems/http-problems.js';
import { offeredByName, offerScope, workScopeParameters } from '../touchpoints/offer-scope.js';
import { Store } from '../world/store.js';
import { dueOfTask, selectTask, viewTask, type TaskTuple } from './task-rows.js';
import type { TaskRow, TasksPage, TasksQuery } from './tasks.schema.js';

type View = TasksQuery['view'];

/** Which offers are in a view; the scope's parameters stand first, then the family or null. */
const conditions: Readonly<Record<View, string>> = {
  mine: `offer.claimed_by = $2::uuid and offer.state = 'claimed' and (work.waiting_since is null or offer.purpose <> 'work')`,
  waiting: `offer.claimed_by = $2::uuid and offer.state = 'claimed' and work.waiting_since is not null and offer.purpose = 'work'`,
  open: `offer.state = 'offered' and ${offerScope(1)} and (${offeredByName(1)} or offer.queue = any($3::text[]))
    and offer.not_for is distinct from $2::uuid`,
  done: `offer.claimed_by = $2::uuid and offer.state = 'done' and offer.closed_at > now() - interval '30 days'`,
};

const ofFamily = `($4::text is null or offer.family = $4)`;

/** All parameters are used by all views, so that one list of values fits. */
const sameParameters = `$1::text is not null and $2::uuid is not null and $3::text[] is not null`;

/** Urgent ones first, then those that are due, then the oldest; finished ones the other way round in time. */
const lists: Readonly<Record<View, { readonly after: string; readonly order: string }>> = {
  mine: byUrgency(),
  waiting: byUrgency(),
  open: byUrgency(),
  done: { after: `(offer.closed_at, offer.id::text) < ($7::timestamptz, $8)`, order: 'offer.closed_at desc, offer.id::text desc' },
};

function byUrgency(): (typeof lists)[View] {
  return {
    after: `(offer.urgency < $5 or (offer.urgency = $5 and (${dueOfTask}, offer.created_at, offer.id::text) > ($6::timestamptz, $7::timestamptz, $8)))`,
    order: `offer.urgency desc, ${dueOfTask}, offer.created_at, offer.id::text`,
  };
}

const countTasks = `select
    count(*) filter (where ${conditions.mine})::int as mine,
    count(*) filter (where ${conditions.waiting})::int as waiting,
    count(*) filter (where ${conditions.open})::int as open,
    count(*) filter (where ${conditions.done})::int as done
  from offer join work on work.id = offer.work_id where ${sameParameters} and ${ofFamily}
    and (offer.claimed_by = $2::uuid or ${offeredByName(1)} or offer.queue = any($3::text[]))`;

/** The lists of tasks that are offered to staff. */
@Injectable()
export class TaskListsService {
  constructor(private readonly store: Store) {}

  /** One page of a view, with how many there are in each. */
  async page(caller: StaffCaller, query: TasksQuery): Promise<TasksPage> {
    const [page, counts] = await Promise.all([this.list(caller, query), this.count(caller, query)]);
    return { ...page, counts };
  }

  /** A task that concerns the caller, whatever became of it. Throws `not-found`. */
  async one(caller: StaffCaller, id: string): Promise<TaskRow> {
    const [row] = await this.store.source.query<TaskTuple[]>(`${selectTask} where ${offerScope(1)} and offer.id = $4`, [
      ...workScopeParameters(caller),
      id,
    ]);
    if (!row) throw notFound({ what: 'task' });
    return this.view(row, caller);
  }

  private async list(caller: StaffCaller, { view, family, cursor, limit }: TasksQuery): Promise<Omit<TasksPage, 'counts'>> {
    const { after, order } = lists[view];
    const place = readCursor(cursor, z.tuple([z.number(), z.string(), z.string(), z.string()]));
    const rows = await this.store.source.query<TaskTuple[]>(
      `${selectTask} where ${sameParameters} and ${conditions[view]} and ${ofFamily} and ($5::int is null or ($6::timestamptz is not null and ${after})) order by ${order} limit $9`,
      [...workScopeParameters(caller), family ?? null, ...placeOf(place), limit + 1],
    );
    const page = cutPage(rows, limit, (row) => [row.urgency, row.due, (view === 'done' ? row.closed : row.created) ?? '', row.id]);
    return { items: page.items.map((row) => this.view(row, caller)), next: page.next };
  }

  private async count(caller: StaffCaller, { family }: TasksQuery): Promise<TasksPage['counts']> {
    const [counts] = await this.store.source.query<TasksPage['counts'][]>(countTasks, [...workScopeParameters(caller), family ?? null]);
    return counts ?? { mine: 0, waiting: 0, open: 0, done: 0 };
  }

  private view(row: TaskTuple, { id }: StaffCaller): TaskRow {
    return viewTask(row, { keyRing: this.store.keyRing, reader: id });
  }
}

/** Values that the last page ended with; all of them are there, or none. */
function placeOf(place: readonly (string | number | null)[] | null): readonly (string | number | null)[] {
  return place ?? [null, null, null, null];
}
