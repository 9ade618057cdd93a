import { type Json, type JsonObject, type MessageChannel, objectOf } from '@tongtu/workflows/graph';
import { type HttpAnswer, isPassing, makeHttpClient } from '../http/http-client.js';
import type { Addressee } from '../messages/addressee.js';
import { readMessage } from '../messages/message.js';
import { ConnectorFailure } from './connector-failure.js';
import type { MessageConnector, MessageGateway, Outgoing } from './connector.js';

/** What differs from one gateway to the next. */
export interface GatewayChannel {
  readonly channel: MessageChannel;
  readonly addressOf: (customer: Addressee) => string | null;
  /** The body that this gateway takes. */
  readonly bodyOf: (message: Outgoing) => JsonObject;
}

/** Reasons for a refusal that the journal has words for; any other is simply a refusal. */
const reasons = new Set(['unknown-address', 'blocked', 'text-refused']);

/**
 * A channel behind an HTTP gateway: `POST /messages` hands a message over under its `idempotency-key`, `GET /messages/{key}` tells whether it was
 * accepted. A 4xx is a refusal, except those that pass.
 */
export function makeGatewayConnector({ channel, addressOf, bodyOf }: GatewayChannel, baseUrl: string | undefined): MessageConnector {
  return {
    name: channel,
    operation: 'message.send',
    serves: (settings) => readMessage(settings).channels[0]?.channel === channel,
    kind: 'message',
    channel,
    by: { kind: 'gateway', gateway: baseUrl === undefined ? null : makeGateway(baseUrl, bodyOf) },
    addressOf,
    noAddress: 'no-address',
  };
}

function makeGateway(baseUrl: string, bodyOf: GatewayChannel['bodyOf']): MessageGateway {
  const call = makeHttpClient(baseUrl);
  return {
    send: async (message, signal) => {
      const headers = { 'idempotency-key': message.key };
      const answer = await call({ method: 'POST', path: '/messages', headers, body: bodyOf(message) }, signal);
      const { status, body } = answer;
      if (status >= 200 && status < 300) return { kind: 'accepted', receipt: { status, id: textIn(body, 'id') } };
      if (status >= 400 && status < 500 && !isPassing(status)) return { kind: 'refused', reason: reasonOf(textIn(body, 'code')) };
      throw failureOf(answer);
    },
    find: async (key, signal) => {
      const answer = await call({ method: 'GET', path: `/messages/${encodeURIComponent(key)}`, headers: {}, body: {} }, signal);
      if (answer.status === 404) return null;
      if (answer.status >= 200 && answer.status < 300) return { status: answer.status, id: textIn(answer.body, 'id') };
      // Not knowing leaves in doubt what was in doubt.
      throw new ConnectorFailure({ ...failureOf(answer), isInDoubt: true });
    },
  };
}

/** A server error may have come after the message was accepted; "too many" certainly came before. */
function failureOf({ status, retryAfterMs }: HttpAnswer): ConnectorFailure {
  const code = status === 429 ? 'busy' : `http-${status}`;
  return new ConnectorFailure({ code, isRetryable: isPassing(status), isInDoubt: status >= 500, retryAfterMs });
}

function reasonOf(code: string | null): string {
  return code !== null && reasons.has(code) ? code : 'refused';
}

function textIn(body: Json, name: string): string | null {
  const value = objectOf(body)[name];
  return typeof value === 'string' ? value : null;
}
