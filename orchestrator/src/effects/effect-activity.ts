import type { Row } from '@tongtu/workflows/temporal';
import type { Connector, LocalConnector, RemoteConnector } from '../connectors/connector.js';
import type { World } from '../world.js';
import { type Attempt, prepareAttempt } from './attempt.js';
import { performLocally } from './local-effect.js';
import { performRemotely } from './remote-effect.js';

/**
 * The activity of an operation. The news that came along are written first; a key that is done answers from the ledger; else the
 * connector is called, and answer, receipt and (where it ends the instance) the end are written in one transaction.
 */
export function makeEffectActivity(world: World, operation: string): (row: Row, key?: string) => Promise<Row> {
  return async (row, key) => {
    const attempt = await prepareAttempt(world, { operation, row, key });
    return isLocal(attempt) ? performLocally(world, attempt) : performRemotely(world, attempt as Attempt<RemoteConnector>);
  };
}

function isLocal(attempt: Attempt<Connector>): attempt is Attempt<LocalConnector> {
  return attempt.connector.kind === 'local';
}
