import type { Json } from '../graph/graph.js';
import type { Family } from './work-config.js';

/** Who acts: a customer, a member of staff, an AI channel, or the rules themselves. `id` is opaque, `name` for display (masked for customers). */
export interface Actor {
  readonly kind: 'customer' | 'staff' | 'ai' | 'system';
  readonly id: string;
  readonly name: string;
}

/** The exclusive, expiring right to work a touchpoint. `fence` grows with every new lease. Times are ISO instants. */
export interface Lease {
  readonly fence: number;
  readonly family: Family;
  readonly channel: string;
  readonly actor: Actor;
  readonly since: string;
  readonly until: string;
}

/** Where a field's value came from. */
export interface FieldState {
  readonly value: Json;
  readonly by: Actor;
  readonly channel: string;
  readonly family: Family;
  readonly at: string;
  readonly verified: boolean;
  /** Why the last verification failed (code of the verifier); present only while it stands failed. */
  readonly failure?: { readonly code: string; readonly at: string; readonly times: number };
}

/** What a rung has offered and to whom. Staff offers carry the id of their task. */
export interface Offer {
  readonly rung: string;
  readonly family: Family;
  readonly number: number;
  readonly since: string;
  readonly until: string;
}

/** One message of the conversation inside the touchpoint. */
export interface Said {
  readonly at: string;
  readonly by: Actor;
  readonly channel: string;
  readonly text: string;
}

/** Something promised to the customer, by whom and until when. */
export interface PromiseMade {
  readonly text: string;
  readonly by: Actor;
  readonly due: string | null;
  readonly at: string;
}

/** State of a touchpoint or task: one row. The pure reducer moves it; API, activities and simulator share it. */
export interface TouchpointState {
  readonly status: 'open' | 'completed' | 'declined' | 'expired' | 'returned' | 'cancelled';
  /** Raised by every accepted change; the ETag of the row. */
  readonly version: number;
  readonly openedAt: string;
  readonly expiresAt: string;
  readonly lease: Lease | null;
  readonly lastFence: number;
  /** Last thing anybody did here; null = not begun. */
  readonly lastActivityAt: string | null;
  readonly fields: Readonly<Record<string, FieldState>>;
  /** Index in the ladder that holds now (0 for a task). */
  readonly rung: number;
  readonly triesUsed: number;
  readonly offer: Offer | null;
  /** Set when somebody began and left: when, the last field, the last error. */
  readonly breakpoint: { readonly at: string; readonly first: string; readonly field: string | null; readonly error: string | null } | null;
  /** Rungs left out or gone to directly, decided when it opened. */
  readonly skipped: readonly string[];
  readonly direct: string | null;
  readonly said: readonly Said[];
  readonly promises: readonly PromiseMade[];
  readonly outcome: string | null;
  readonly closedBy: Actor | null;
  readonly closedAt: string | null;
}
