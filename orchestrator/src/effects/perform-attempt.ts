import type { Row } from '@tongtu/workflows/temporal';
import type { Connector, LocalConnector, MessageConnector, RemoteConnector } from '../connectors/connector.js';
import { performMessage } from '../messages/perform-message.js';
import type { World } from '../world.js';
import type { Attempt } from './attempt.js';
import { performLocally } from './local-effect.js';
import { performRemotely } from './remote-effect.js';

type Perform = (world: World, attempt: Attempt<Connector>) => Promise<Row>;

/** What each kind of connector needs; a missing one does not compile. The kind says of which connector the attempt is. */
const performers: { readonly [Kind in Connector['kind']]: Perform } = {
  local: (world, attempt) => performLocally(world, attempt as Attempt<LocalConnector>),
  remote: (world, attempt) => performRemotely(world, attempt as Attempt<RemoteConnector>),
  message: (world, attempt) => performMessage(world, attempt as Attempt<MessageConnector>),
};

/** Performs an effect once, or answers from the ledger. */
export function performAttempt(world: World, attempt: Attempt): Promise<Row> {
  return performers[attempt.connector.kind](world, attempt);
}
