import type { Answer } from '@tongtu/workflows/engine';
import { type Json, type JsonObject, objectOf } from '@tongtu/workflows/graph';
import { type HttpAnswer, isPassing, makeHttpClient } from '../../http/http-client.js';
import { ConnectorFailure } from '../connector-failure.js';
import { idempotencyKeyOf, type Performed, type RemoteConnector } from '../connector.js';

/**
 * The bank's core system over HTTP. It honours `idempotency-key`: the same key is done once, however often it is asked. A 4xx whose
 * `code` is drawn as a business refusal is an answer; any other one is a failure that trying again does not mend.
 */
export function makeCoreBankConnector(baseUrl: string | undefined): RemoteConnector {
  const call = baseUrl === undefined ? null : makeHttpClient(baseUrl);
  return {
    name: 'core-bank',
    operation: 'http.request',
    serves: ({ endpoint }) => endpoint === 'core-bank',
    kind: 'remote',
    isRepeatable: true,
    perform: async (effect, signal) => {
      if (!call) throw new ConnectorFailure({ code: 'core-bank-not-configured', isRetryable: false, isInDoubt: false });
      const { method, path, outcomes } = effect.settings;
      const headers = { 'idempotency-key': idempotencyKeyOf(effect) };
      const answer = await call({ method: String(method), path: String(path), headers, body: effect.input }, signal);
      return judge(answer, codesOf(outcomes));
    },
  };
}

function judge({ status, body, retryAfterMs }: HttpAnswer, drawn: readonly string[]): Performed {
  const values = objectOf(body);
  const receipt: Json = { status };
  if (status >= 200 && status < 300) return { answer: { outcome: 'ok', values }, receipt };
  const { code } = values;
  if (typeof code === 'string' && drawn.includes(code)) return { answer: refusal(code, values), receipt };
  // A server error may have come after the work was done; a refusal certainly came before.
  throw new ConnectorFailure({ code: `http-${status}`, isRetryable: isPassing(status), isInDoubt: status >= 500, retryAfterMs });
}

function refusal(code: string, values: JsonObject): Answer {
  return { outcome: code, values };
}

function codesOf(outcomes: Json | undefined): readonly string[] {
  return Array.isArray(outcomes) ? outcomes.map((one: Json) => String(objectOf(one)['code'])) : [];
}
