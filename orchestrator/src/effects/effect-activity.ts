import type { Row } from '@tongtu/workflows/temporal';
import type { World } from '../world.js';
import { prepareAttempt } from './attempt.js';
import { performAttempt } from './perform-attempt.js';

/**
 * The activity of an operation. The news that came along are written first; a key that is done answers from the ledger; else the
 * connector is called, and answer, receipt and (where it ends the instance) the end are written in one transaction.
 */
export function makeEffectActivity(world: World, operation: string): (row: Row, key?: string) => Promise<Row> {
  return async (row, key) => performAttempt(world, await prepareAttempt(world, { operation, row, key }));
}
