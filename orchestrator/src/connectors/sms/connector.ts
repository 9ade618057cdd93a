import type { MessageConnector } from '../connector.js';
import { makeGatewayConnector } from '../message-gateway.js';

/** Text messages, to the customer's mobile number. */
export function makeSmsConnector(baseUrl: string | undefined): MessageConnector {
  return makeGatewayConnector(
    { channel: 'sms', addressOf: ({ mobile }) => mobile, bodyOf: ({ to, body }) => ({ to, text: body }) },
    baseUrl,
  );
}
