import type { MessageConnector } from '../connector.js';
import { makeGatewayConnector } from '../message-gateway.js';

/** The bank's account in an instant messenger, to those who follow it. */
export function makeImConnector(baseUrl: string | undefined): MessageConnector {
  return makeGatewayConnector({ channel: 'im', addressOf: ({ imId }) => imId, bodyOf: ({ to, body }) => ({ to, text: body }) }, baseUrl);
}
