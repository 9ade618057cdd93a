import { randomUUID } from 'node:crypto';
import createClient, { type Client } from 'openapi-fetch';
import { signatureOf } from '../channels/signature.js';
import type { paths } from './generated/api.js';

/** How a channel's server speaks to Tongtu. The key is made by an administrator; its secret never leaves the server. */
export interface ChannelSettings {
  /** Where the API is, without `/api` and without a slash at the end. */
  readonly baseUrl: string;
  readonly keyId: string;
  readonly secret: string;
  /** Language of refusals; Chinese unless said. */
  readonly language?: 'zh' | 'en';
}

/** Every route of the API, typed: `client.GET('/api/touchpoints', { params: { query: { customer } } })`. Answers are `{ data }` or `{ error }`, a problem document. */
export type ChannelClient = Client<paths>;

/** A client that signs each request with a nonce of its own. It throws only when the server cannot be reached. */
export function makeChannelClient(settings: ChannelSettings): ChannelClient {
  const { baseUrl, language = 'zh' } = settings;
  return createClient<paths>({
    baseUrl,
    headers: { 'accept-language': language },
    fetch: async (request) => fetch(await signRequest(request, settings)),
  });
}

/** Signs a request with the key, a fresh nonce and the time, for callers that send it themselves. The body is read once more. */
export async function signRequest(request: Request, { keyId, secret }: Pick<ChannelSettings, 'keyId' | 'secret'>): Promise<Request> {
  const { pathname, search } = new URL(request.url);
  const time = String(Math.floor(Date.now() / 1000));
  const nonce = randomUUID();
  const body = new Uint8Array(await request.clone().arrayBuffer());
  const headers = new Headers(request.headers);
  headers.set('x-tongtu-key', keyId);
  headers.set('x-tongtu-time', time);
  headers.set('x-tongtu-nonce', nonce);
  headers.set('x-tongtu-signature', signatureOf(secret, { method: request.method, target: `${pathname}${search}`, time, nonce, body }));
  return new Request(request, { headers });
}
