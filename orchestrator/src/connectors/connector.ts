import type { EntityManager } from 'typeorm';
import type { KeyRing } from '@tongtu/store/codec';
import type { Answer } from '@tongtu/workflows/engine';
import type { Json, JsonObject } from '@tongtu/workflows/graph';

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
}

/** Calls a provider. Business answers are returned; trouble is thrown, as a `ConnectorFailure` where more is known about it. */
export interface RemoteConnector extends Common {
  readonly kind: 'remote';
  /** Whether the provider does a request once, however often it comes under one idempotency key: then a call in doubt is simply repeated. */
  readonly isRepeatable: boolean;
  readonly perform: (effect: Effect, signal: AbortSignal) => Promise<Performed>;
}

export type Connector = LocalConnector | RemoteConnector;

/** The key under which a provider knows an effect, unique in the bank. */
export function idempotencyKeyOf({ instance, key }: Effect): string {
  return `${instance}:${key}`;
}
