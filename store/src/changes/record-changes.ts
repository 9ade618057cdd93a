import type { EntityManager } from 'typeorm';

/** What a browser may follow: one journey, one instance, one work row, the task lists, the journey list. */
export type ChangeTopic = `journey:${string}` | `instance:${string}` | `work:${string}` | 'tasks' | 'journeys';

/** A topic and the id of what changed there. */
export interface ChangeNotice {
  readonly topic: ChangeTopic;
  readonly key: string;
}

/** Writes notices in the caller's transaction: browsers hear of them when it commits, and never when it does not. Ids only. */
export async function recordChanges(manager: EntityManager, notices: readonly ChangeNotice[]): Promise<void> {
  if (notices.length === 0) return;
  await manager.query('insert into change (topic, key) select * from unnest($1::text[], $2::text[])', [
    notices.map(({ topic }) => topic),
    notices.map(({ key }) => key),
  ]);
}
