import type { EntityManager } from 'typeorm';
import { taskGone } from './work-problems.js';

/** Throws `task-gone` when an offer does not stand any more: what was withdrawn or has lapsed cannot be claimed. */
export async function requireStanding(manager: EntityManager, offer: string): Promise<void> {
  const [row] = await manager.query<{ readonly state: string }[]>('select state from offer where id = $1', [offer]);
  const state = row?.state ?? 'withdrawn';
  if (state !== 'offered' && state !== 'claimed') throw taskGone({ state }, { members: { state } });
}
