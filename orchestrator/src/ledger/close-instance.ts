import type { EntityManager } from 'typeorm';
import type { KeyRing } from '@tongtu/store/codec';
import { writeEngineReport } from '@tongtu/store/work';
import type { Closing } from '@tongtu/workflows/temporal';

/** How long the effect took, ms: the foreseen end is dated so much after the moment it was foreseen, by the server's clock and not by ours. */
export interface Elapsed {
  readonly elapsedMs: number;
}

/**
 * Writes the end of the instance with the last effect's answer, unless something has come for it meanwhile: then the
 * engine decides. Returns whether it is written, also by an earlier attempt.
 */
export async function closeInstance(
  manager: EntityManager,
  keyRing: KeyRing,
  { inbox, carried, elapsedMs }: Closing & Elapsed,
): Promise<boolean> {
  const [instance] = await manager.query<{ inbox_last: number; last_sequence: number; status: string }[]>(
    'select inbox_last, last_sequence, status from instance where id = $1 for no key update',
    [carried.instance],
  );
  const last = carried.entries.at(-1)?.sequence ?? 0;
  if (!instance || instance.inbox_last !== inbox) return false;
  if (instance.status === 'ended') return instance.last_sequence === last;
  const entries = carried.entries.map((entry) => ({ ...entry, at: new Date(Date.parse(entry.at) + elapsedMs).toISOString() }));
  await writeEngineReport(manager, keyRing, { ...carried, entries });
  return true;
}
