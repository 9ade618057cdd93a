import { readMessage } from '../../messages/message.js';
import type { MessageConnector } from '../connector.js';

/** Messages in the bank's own app: the delivery is what the app reads. */
export function makeInAppConnector(): MessageConnector {
  return {
    name: 'in-app',
    operation: 'message.send',
    serves: (settings) => readMessage(settings).channels[0]?.channel === 'in-app',
    kind: 'message',
    channel: 'in-app',
    by: { kind: 'row' },
    addressOf: ({ app }) => app,
    noAddress: 'no-app',
  };
}
