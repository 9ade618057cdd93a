import type { Json, Language } from '../graph/graph.js';
import type { Evidence } from './task-config.js';
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

/** What a rung has offered and to whom; it stands until `until`, and while somebody holds the lease its clock is stopped. */
export interface Offer {
  readonly rung: string;
  readonly family: Family;
  /** Grows with every offer of the touchpoint: with the work it names the task. */
  readonly number: number;
  /** Which try of its rung, 1 for the first. */
  readonly try: number;
  readonly since: string;
  readonly until: string;
  /** Somebody of the rung has taken it on and holds the lease by it. */
  readonly claimed: boolean;
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

/** A time of the SLA: when it is due, and when it was noticed to have passed. ISO instants. */
export interface SlaMark {
  readonly due: string;
  readonly passedAt: string | null;
}

/** The clocks of a task. Dues are kept as they were reckoned: an edit of the calendar changes them for later tasks alone. */
export interface SlaState {
  readonly goal: SlaMark | null;
  readonly deadline: SlaMark | null;
  /** The next repetition after the deadline, and which one it is. */
  readonly repeat: { readonly due: string; readonly round: number } | null;
}

/** The clock stands still because the task waits for the customer. `left`: what is left of each time, in the time that counts for it, ms. */
export interface Waiting {
  readonly since: string;
  /** When it goes on at the latest. */
  readonly until: string;
  readonly reason: string;
  readonly by: Actor;
  readonly left: { readonly goal?: number; readonly deadline?: number; readonly repeat?: number };
}

/** An item of a checklist that is done, with what was handed in. */
export interface CheckedItem {
  readonly by: Actor;
  readonly at: string;
  /** Null where none is asked. */
  readonly evidence: Json;
}

/** An item that whoever worked on it has added. */
export interface AddedItem {
  readonly id: string;
  readonly label: string;
  readonly evidence: Evidence;
  readonly by: Actor;
}

/** What was handed in to be checked by a second person. */
export interface Review {
  readonly maker: Actor;
  /** Outcome that it is to be finished by. */
  readonly outcome: string;
  readonly at: string;
}

/** What a second person said. */
export interface ReviewMade {
  readonly by: Actor;
  readonly at: string;
  readonly confirmed: boolean;
  /** Why it was sent back, or a remark. */
  readonly note: string | null;
}

/** An expert who was asked into a task. */
export interface Invitation {
  readonly expert: string;
  /** Of the offer that stands, or stood last. */
  readonly number: number;
  /** Who of the candidates is asked, from 0. */
  readonly candidate: number;
  readonly status: 'asked' | 'accepted' | 'given' | 'nobody';
  readonly question: string | null;
  readonly by: Actor;
  readonly since: string;
  /** Until when whoever is asked may accept. */
  readonly until: string;
  readonly who: Actor | null;
  readonly opinion: string | null;
  readonly refusals: readonly { readonly by: Actor; readonly reason: string; readonly at: string }[];
}

/** State of a touchpoint or task: one row. The pure reducer moves it; API, activities and simulator share it. */
export interface TouchpointState {
  readonly status: 'open' | 'completed' | 'declined' | 'expired' | 'returned' | 'cancelled';
  /** Raised by every change of the fields, the holder or the status, not by talk or renewals; the ETag of the row. */
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
  /** Number of the last offer made. */
  readonly lastOffer: number;
  /** Set while somebody began and is away: since when, when it was so first, the last field, the last error. Null again when the customer is back. */
  readonly breakpoint: { readonly at: string; readonly first: string; readonly field: string | null; readonly error: string | null } | null;
  /** When it was a breakpoint for the first time: rungs with a latest moment count from here. */
  readonly firstBreakpointAt: string | null;
  /** When the engine will ask next, as it was told; null = it will not. */
  readonly checkAt: string | null;
  /** Language in which the customer is spoken to. */
  readonly language: Language;
  /** Values for the brief that are no fields of the form. */
  readonly given: Readonly<Record<string, Json>>;
  /** Rungs left out or gone to directly, decided when it opened. */
  readonly skipped: readonly string[];
  readonly direct: string | null;
  readonly said: readonly Said[];
  readonly promises: readonly PromiseMade[];
  /** Key of the last order of an operator that was carried out. */
  readonly lastOrder?: string;
  /** Absent where no SLA is drawn. */
  readonly sla?: SlaState;
  /** Null or absent while the clock runs. */
  readonly waiting?: Waiting | null;
  /** How urgent it is beyond what the customer makes it: as drawn, and what the SLA has added. */
  readonly urgency?: number;
  /** How many institutions above its own it was given to, beyond the drawn groups; null or absent while a group has it. */
  readonly superior?: number | null;
  /** What the expressions of computed assignments said when it opened, by rung. */
  readonly computed?: Readonly<Record<string, Json>>;
  /** Items that are done, by their id, and those that were added. */
  readonly checked?: Readonly<Record<string, CheckedItem>>;
  readonly added?: readonly AddedItem[];
  /** A second person is to check it: only they may act. Null or absent otherwise. */
  readonly review?: Review | null;
  /** The condition of four eyes held when it opened. */
  readonly reviewed?: boolean;
  readonly reviews?: readonly ReviewMade[];
  /** Staff id of whoever it was sent back to and who has not taken it yet. */
  readonly backTo?: string | null;
  readonly invitations?: readonly Invitation[];
  readonly outcome: string | null;
  readonly closedBy: Actor | null;
  readonly closedAt: string | null;
}
