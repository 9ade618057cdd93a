import type { Row } from '@tongtu/workflows/temporal';
import type { Connector, LocalConnector, MessageConnector, RemoteConnector } from '../connectors/connector.js';
import { performMessage } from '../messages/perform-message.js';
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
    return performers[attempt.connector.kind](world, attempt);
  };
}

type Perform = (world: World, attempt: Attempt<Connector>) => Promise<Row>;

/** What each kind of connector needs; a missing one does not compile. The kind says of which connector the attempt is. */
const performers: { readonly [Kind in Connector['kind']]: Perform } = {
  local: (world, attempt) => performLocally(world, attempt as Attempt<LocalConnector>),
  remote: (world, attempt) => performRemotely(world, attempt as Attempt<RemoteConnector>),
  message: (world, attempt) => performMessage(world, attempt as Attempt<MessageConnector>),
};
