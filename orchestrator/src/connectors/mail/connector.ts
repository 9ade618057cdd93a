import type { MessageConnector } from '../connector.js';
import { makeGatewayConnector } from '../message-gateway.js';

/** Mail, as plain text, to the customer's address. */
export function makeMailConnector(baseUrl: string | undefined): MessageConnector {
  return makeGatewayConnector(
    { channel: 'mail', addressOf: ({ email }) => email, bodyOf: ({ to, title, body }) => ({ to, subject: title, text: body }) },
    baseUrl,
  );
}
