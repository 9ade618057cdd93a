import type { EntityManager } from 'typeorm';
import type { KeyRing } from '@tongtu/store/codec';
import type { Answer } from '@tongtu/workflows/engine';
import type { Json, JsonObject, MessageChannel } from '@tongtu/workflows/graph';
import type { Addressee } from '../messages/addressee.js';

/** One effect to bring about. */
export interface Effect {
  readonly instance: string;
  /** `step:visit:operation:generation`, unique in the instance. */
  readonly key: string;
  /** Opaque id of the customer (or case) it is for. */
  readonly subject: { readonly kind: string; readonly id: string };
  /** What the drawing fixes. */
  readonly settings: JsonObject;
  /** What was computed for this instance. */
  readonly input: Readonly<Record<string, Json>>;
}

/** What a connector did: the answer for the journey, and a receipt for the books. A receipt holds nothing personal. */
export interface Performed {
  readonly answer: Answer;
  readonly receipt: Json;
}

interface Common {
  readonly name: string;
  /** The operation of the plan that it performs, such as `http.request`. */
  readonly operation: string;
  /** Whether it is the one that these settings ask for, among those of its operation. */
  readonly serves: (settings: JsonObject) => boolean;
}

/** Works in our own database: the effect and its ledger row are one transaction, so it happens exactly once. */
export interface LocalConnector extends Common {
  readonly kind: 'local';
  readonly perform: (effect: Effect, within: { readonly manager: EntityManager; readonly keyRing: KeyRing }) => Promise<Performed>;
  /** Stops what an effect has begun that answered `begun`, when nobody waits for it any more. May be asked again, and of what has ended already. */
  readonly recall?: (
    effect: Pick<Effect, 'instance' | 'key'>,
    within: { readonly manager: EntityManager; readonly keyRing: KeyRing },
  ) => Promise<void>;
}

/** Calls a provider. Business answers are returned; trouble is thrown, as a `ConnectorFailure` where more is known about it. */
export interface RemoteConnector extends Common {
  readonly kind: 'remote';
  /** Whether the provider does a request once, however often it comes under one idempotency key: then a call in doubt is simply repeated. */
  readonly isRepeatable: boolean;
  readonly perform: (effect: Effect, signal: AbortSignal) => Promise<Performed>;
}

/** A message ready for a gateway, in the customer's language. */
export interface Outgoing {
  /** Idempotency key, unique in the bank. */
  readonly key: string;
  readonly to: string;
  /** Empty in channels without titles. */
  readonly title: string;
  readonly body: string;
}

/** What a gateway said to a message. A refusal is an answer: the address is unknown, the customer blocks the bank. */
export type Handed = { readonly kind: 'accepted'; readonly receipt: Json } | { readonly kind: 'refused'; readonly reason: string };

/** A provider of one channel. Trouble is thrown, as for remote connectors. */
export interface MessageGateway {
  readonly send: (message: Outgoing, signal: AbortSignal) => Promise<Handed>;
  /** The receipt of a message that was accepted under that key; null when it surely was not. */
  readonly find: (key: string, signal: AbortSignal) => Promise<Json | null>;
}

/**
 * One channel in which customers are written to. It does not act by itself: whoever sends a message tries the channels that the drawing names
 * and asks each for its address. Without a gateway the row of the delivery itself is what the customer reads.
 */
export interface MessageConnector extends Common {
  readonly kind: 'message';
  readonly channel: MessageChannel;
  readonly by:
    { readonly kind: 'row' } | { readonly kind: 'gateway'; /** Null while it is not connected. */ readonly gateway: MessageGateway | null };
  /** Where the customer is reached there; null when they are not, with the reason for the journal. */
  readonly addressOf: (customer: Addressee) => string | null;
  readonly noAddress: string;
}

export type Connector = LocalConnector | RemoteConnector | MessageConnector;

/** The key under which a provider knows an effect, unique in the bank. */
export function idempotencyKeyOf({ instance, key }: Effect): string {
  return `${instance}:${key}`;
}
