import type { EntityManager } from 'typeorm';

/** What administrators keep by code. */
type Kept = 'segment' | 'script-kit' | 'contact-policy' | 'word-list' | 'catalogue' | 'calendar';

/** Until the transaction ends, changes of one thing follow one another: also of one that is not there yet, which has no row to lock. */
export async function lockByCode(manager: EntityManager, kept: Kept, code: string): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtext($1))', [`${kept}:${code}`]);
}
