import type { Json } from '@tongtu/workflows/graph';
import { factsOf, type FailureFacts } from '../connectors/connector-failure.js';
import type { Call } from './next-attempt.js';
import type { Held } from './sending.js';

/** How a call of a gateway went. */
export type Called =
  | { readonly kind: 'accepted'; readonly receipt: Json }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'held'; readonly held: Held }
  | { readonly kind: 'failed'; readonly facts: FailureFacts };

/** Hands the message over. After a call whose fate is not known the gateway is asked by key first: what it has accepted is not sent again. */
export async function callGateway({ gateway, outgoing, isInDoubt, held }: Call, signal: AbortSignal): Promise<Called> {
  try {
    const receipt = isInDoubt ? await gateway.find(outgoing.key, signal) : null;
    if (receipt !== null) return { kind: 'accepted', receipt };
    if (held) return { kind: 'held', held };
    return await gateway.send(outgoing, signal);
  } catch (error) {
    return { kind: 'failed', facts: factsOf(error) };
  }
}
