import type { DataSource, EntityManager } from 'typeorm';
import type { Books, EffectFacts, InstanceFacts } from './books.js';

/** What our database holds of the books. */
export type OwnBooks = Pick<Books, 'at' | 'instances' | 'effects' | 'deliveries' | 'workGaps'>;

const instances = `select instance.id, instance.status, instance.started_at, instance.ended_at, instance.workflow_id, instance.last_sequence, instance.inbox_last,
    coalesce(asked.triggers, 0)::int as triggers, coalesce(written.entries, 0)::int as entries, written.last_at,
    coalesce(taken.rows, 0)::int as inbox_rows, taken.waiting_since, promised.overdue_since,
    instance.status = 'running' and not instance.incident and not exists (select 1 from work where work.instance_id = instance.id and work.status = 'open')
      and not exists (select 1 from effect where effect.instance_id = instance.id and effect.status in ('pending', 'failed', 'uncertain'))
      and not jsonb_path_exists(instance.positions, '$[*].timers[*]') as waits_for_nothing
  from instance
  left join (select instance_id, count(*) as triggers from idempotency where instance_id is not null group by 1) asked on asked.instance_id = instance.id
  left join (select instance_id, count(*) as entries, max(at) as last_at from journal where origin = 'engine' group by 1) written on written.instance_id = instance.id
  left join (select instance_id, count(*) as rows, min(created_at) filter (where delivered_at is null) as waiting_since from inbox group by 1) taken on taken.instance_id = instance.id
  left join (select instance_id, min(next_at) as overdue_since from outbox where done_at is null group by 1) promised on promised.instance_id = instance.id
  where instance.status <> 'refused'`;

const effects = `select effect.instance_id as instance, effect.key, effect.operation, effect.status, effect.started_at, coalesce(effect.receipt ? 'putOff', false) as "putOff",
    exists (select 1 from journal where journal.instance_id = effect.instance_id and journal.kind in ('retried', 'commanded')) as retried from effect`;

const workGaps = `select instance_id as instance, origin from journal where origin <> 'engine'
  group by 1, 2 having count(*) <> max(sequence) - min(sequence) + 1 or min(sequence) <> 1`;

interface InstanceRow {
  readonly id: string;
  readonly status: InstanceFacts['status'];
  readonly started_at: Date;
  readonly ended_at: Date | null;
  readonly workflow_id: string;
  readonly last_sequence: number;
  readonly inbox_last: number;
  readonly triggers: number;
  readonly entries: number;
  readonly last_at: Date | null;
  readonly inbox_rows: number;
  readonly waiting_since: Date | null;
  readonly overdue_since: Date | null;
  readonly waits_for_nothing: boolean;
}

type EffectRow = Omit<EffectFacts, 'startedAt'> & { readonly started_at: Date };

/** Reads our own books as they stood at one moment, however busy the bank is. */
export function readOwnBooks(source: DataSource): Promise<OwnBooks> {
  return source.transaction('REPEATABLE READ', async (manager) => {
    // One after another: a transaction has one connection.
    const [{ at } = { at: new Date() }] = await manager.query<{ readonly at: Date }[]>('select now() as at');
    const rows = await manager.query<InstanceRow[]>(instances);
    return {
      at: at.toISOString(),
      instances: rows.map(factsOf),
      effects: await readEffects(manager),
      deliveries: await manager.query<OwnBooks['deliveries'][number][]>('select instance_id as instance, key, status from delivery'),
      workGaps: await manager.query<OwnBooks['workGaps'][number][]>(workGaps),
    };
  });
}

async function readEffects(manager: EntityManager): Promise<readonly EffectFacts[]> {
  const rows = await manager.query<EffectRow[]>(effects);
  return rows.map(({ started_at, ...row }) => ({ ...row, startedAt: started_at.toISOString() }));
}

function factsOf(row: InstanceRow): InstanceFacts {
  return {
    id: row.id,
    status: row.status,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    workflowId: row.workflow_id,
    triggers: row.triggers,
    lastSequence: row.last_sequence,
    entries: row.entries,
    inboxLast: row.inbox_last,
    inboxRows: row.inbox_rows,
    waitingSince: row.waiting_since?.toISOString() ?? null,
    overdueSince: row.overdue_since?.toISOString() ?? null,
    hasNothingToWaitFor: row.waits_for_nothing,
    lastSeenAt: (row.last_at ?? row.started_at).toISOString(),
  };
}
