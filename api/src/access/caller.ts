import type { StaffRole } from '@tongtu/store';
import type { Text } from '@tongtu/workflows/graph';
import type { Family } from '@tongtu/workflows/touchpoint';

/** A member of staff who is signed in, as the database had them when this request came. */
export interface StaffCaller {
  readonly kind: 'staff';
  readonly id: string;
  readonly login: string;
  readonly name: Text;
  readonly roles: readonly StaffRole[];
  readonly institutionId: string;
  /** Scope: they see rows whose institution path begins with this. */
  readonly institutionPath: string;
  readonly queues: readonly string[];
  /** SHA-256 of their session cookie. */
  readonly sessionId: string;
}

/** A channel system that signed its request. */
export interface ChannelCaller {
  readonly kind: 'channel';
  readonly code: string;
  readonly family: Family;
  readonly name: Text;
  readonly keyId: string;
}

/** Whoever asks. */
export type Caller = StaffCaller | ChannelCaller;

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard; null on public routes. */
    caller: Caller | null;
    /** The body as it came, for signatures. */
    rawBody: Buffer | null;
  }
}
