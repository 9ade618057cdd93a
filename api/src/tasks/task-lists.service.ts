import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { StaffCaller } from '../access/caller.js';
import { cutPage, readCursor } from '../http/paging.js';
import { notFound } from '../http/problems/http-problems.js';
import { offerScope, workScopeParameters } from '../touchpoints/offer-scope.js';
import { Store } from '../world/store.js';
import { selectTask, viewTask, type TaskTuple } from './task-rows.js';
import type { TaskRow, TasksPage, TasksQuery } from './tasks.schema.js';

type View = TasksQuery['view'];

/** Which offers are in a view; the scope's parameters stand first, then the family or null. */
const conditions: Readonly<Record<View, string>> = {
  mine: `offer.claimed_by = $2::uuid and offer.state = 'claimed'`,
  open: `offer.state = 'offered' and ${offerScope(1)} and (offer.assignee_id = $2::uuid or offer.queue = any($3::text[]))`,
  done: `offer.claimed_by = $2::uuid and offer.state = 'done' and offer.closed_at > now() - interval '30 days'`,
};

const ofFamily = `($4::text is null or offer.family = $4)`;

/** All parameters are used by all views, so that one list of values fits. */
const sameParameters = `$1::text is not null and $2::uuid is not null and $3::text[] is not null`;

/** Urgent ones first, then the oldest; finished ones the other way round in time. */
const lists: Readonly<Record<View, { readonly after: string; readonly order: string }>> = {
  mine: { after: waitingAfter(), order: 'offer.urgency desc, offer.created_at, offer.id' },
  open: { after: waitingAfter(), order: 'offer.urgency desc, offer.created_at, offer.id' },
  done: { after: `(offer.closed_at, offer.id::text) < ($6::timestamptz, $7)`, order: 'offer.closed_at desc, offer.id::text desc' },
};

function waitingAfter(): string {
  return `(offer.urgency < $5 or (offer.urgency = $5 and (offer.created_at, offer.id::text) > ($6::timestamptz, $7)))`;
}

const countTasks = `select
    count(*) filter (where ${conditions.mine})::int as mine,
    count(*) filter (where ${conditions.open})::int as open,
    count(*) filter (where ${conditions.done})::int as done
  from offer where ${sameParameters} and ${ofFamily}
    and (offer.claimed_by = $2::uuid or offer.assignee_id = $2::uuid or offer.queue = any($3::text[]))`;

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
    const place = readCursor(cursor, z.tuple([z.number(), z.string(), z.string()]));
    const rows = await this.store.source.query<TaskTuple[]>(
      `${selectTask} where ${sameParameters} and ${conditions[view]} and ${ofFamily} and ($5::int is null or ${after}) order by ${order} limit $8`,
      [...workScopeParameters(caller), family ?? null, place?.[0] ?? null, place?.[1] ?? null, place?.[2] ?? null, limit + 1],
    );
    const page = cutPage(rows, limit, (row) => [row.urgency, (view === 'done' ? row.closed : row.created) ?? '', row.id]);
    return { items: page.items.map((row) => this.view(row, caller)), next: page.next };
  }

  private async count(caller: StaffCaller, { family }: TasksQuery): Promise<TasksPage['counts']> {
    const [counts] = await this.store.source.query<TasksPage['counts'][]>(countTasks, [...workScopeParameters(caller), family ?? null]);
    return counts ?? { mine: 0, open: 0, done: 0 };
  }

  private view(row: TaskTuple, { id }: StaffCaller): TaskRow {
    return viewTask(row, { keyRing: this.store.keyRing, reader: id });
  }
}
