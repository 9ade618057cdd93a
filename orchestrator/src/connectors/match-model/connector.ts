import { type Json, type JsonObject, objectOf } from '@tongtu/workflows/graph';
import { isPassing, makeHttpClient } from '../../http/http-client.js';
import { ConnectorFailure } from '../connector-failure.js';
import { idempotencyKeyOf, type RemoteConnector } from '../connector.js';

/**
 * The bank's own model over HTTP: `POST <path>` with `{ offers: [id …], features }`, answered by `{ scores: { [id]: number } }`. It changes
 * nothing, so asking again is always right. It hears no customer's name or number: only what the drawing tells it.
 */
export function makeMatchModelConnector(baseUrl: string | undefined): RemoteConnector {
  const call = baseUrl === undefined ? null : makeHttpClient(baseUrl);
  return {
    name: 'match-model',
    operation: 'match.ask',
    serves: () => true,
    kind: 'remote',
    isRepeatable: true,
    perform: async (effect, signal) => {
      if (!call) throw new ConnectorFailure({ code: 'model-not-configured', isRetryable: false, isInDoubt: false });
      const { path, offers } = effect.settings;
      const headers = { 'idempotency-key': idempotencyKeyOf(effect) };
      const body: JsonObject = { offers: offers ?? [], features: { ...effect.input } };
      const { status, body: said, retryAfterMs } = await call({ method: 'POST', path: String(path), headers, body }, signal);
      if (status < 200 || status >= 300)
        throw new ConnectorFailure({ code: `http-${status}`, isRetryable: isPassing(status), isInDoubt: false, retryAfterMs });
      const scores = scoresIn(said, offers ?? []);
      return { answer: { outcome: 'scored', values: { scores } }, receipt: { status, scored: Object.keys(scores).length } };
    },
  };
}

/** Numbers for offers that were asked about; all else that a model says is not believed. */
function scoresIn(said: Json, offers: Json): Readonly<Record<string, number>> {
  const scores = objectOf(objectOf(said)['scores'] ?? null);
  const asked = Array.isArray(offers) ? offers.map(String) : [];
  return Object.fromEntries(
    asked.flatMap((offer) => {
      const score = Object.hasOwn(scores, offer) ? scores[offer] : undefined;
      return typeof score === 'number' && Number.isFinite(score) ? [[offer, score]] : [];
    }),
  );
}
