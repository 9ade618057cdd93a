import { writeEngineJournal } from '@tongtu/store/work';
import type { Carried } from '@tongtu/workflows/temporal';
import type { World } from '../world.js';

/** Writes the journal of an instance that rests or has ended. Echoes the last sequence number. */
export function makeRecord({ store }: Pick<World, 'store'>): (carried: Carried) => Promise<number> {
  return async (carried) => {
    await writeEngineJournal(store, carried);
    return carried.entries.at(-1)?.sequence ?? 0;
  };
}
