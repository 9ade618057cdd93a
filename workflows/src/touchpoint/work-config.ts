import type { Form } from '../graph/form.js';
import type { Text } from '../graph/graph.js';
import type { Assignment } from './assignment.js';
import type { TaskConfig } from './task-config.js';

/** The three families of channels, and the customer's own hands. */
export type Family = 'customer' | 'ai' | 'remote' | 'branch';

/** One rung of the relay ladder. The first rung is where the customer starts. */
export interface Rung {
  readonly id: string;
  readonly family: Family;
  readonly label: Text;
  /** The rung is skipped unless this CEL condition holds over `vars`, `customer`; decided when the touchpoint opens (`open`) and kept in the row. */
  readonly when?: string;
  /** Climb straight to this rung at the first breakpoint when this CEL condition holds (for example VIP). Decided when the touchpoint opens. */
  readonly directWhen?: string;
  /** How long one offer of this rung stands before it counts as one try used, ms. */
  readonly tryMs: number;
  /** Number of offers before the ladder climbs past this rung. */
  readonly tries: number;
  /** Latest moment to reach this rung counted from the first breakpoint, ms; null = only by climbing. */
  readonly byMs: number | null;
  /** Channels of this family that may work here (codes); empty = all of the family. */
  readonly channels: readonly string[];
  /** Staff rungs: who is offered the task. */
  readonly assignment?: Assignment;
  /** AI rung: least confidence (0–1) to go on without a person. */
  readonly minimumConfidence?: number;
  /** First words of whoever takes over at this rung; CEL placeholders in {{ }}. */
  readonly opening?: Text;
}

/** How the conditions of each rung (by id) stood when the touchpoint opened; a rung without conditions may be absent. */
export type RungConditions = Readonly<Record<string, { readonly when: boolean; readonly direct: boolean }>>;

/** How surely a channel knows whom it has before it, the least sure first. */
export const AUTHENTICATION_LEVELS = ['none', 'known', 'signed-in', 'strong'] as const;
export type AuthenticationLevel = (typeof AUTHENTICATION_LEVELS)[number];

/** A channel in which the customer may work, and by what right. */
export interface CustomerChannel {
  readonly channel: string;
  /** The least that the channel must know of them. */
  readonly level: AuthenticationLevel;
  /** Consent that they must have given; null = none is needed. */
  readonly consent: string | null;
  /** Where it is best done: named to whoever asks the customer. */
  readonly preferred: boolean;
}

/** Settings of a `touch` step, resolved by the compiler. What was drawn before a setting existed leaves it out. */
export interface TouchConfig {
  readonly kind: 'touch';
  readonly name: Text;
  readonly form: Form;
  readonly scriptKit: string | null;
  /** How long a lease lasts without renewal, ms. */
  readonly leaseMs: number;
  /** Idle time after which a begun touchpoint is a breakpoint, ms. */
  readonly idleMs: number;
  /** Life of the touchpoint; then it closes by `expired`, ms. */
  readonly expiresMs: number;
  readonly ladder: readonly Rung[];
  /** Who may take over a live lease: nobody, staff of a higher rung, anyone with a reason, or with a reason those named by `takeOverPairs`. */
  readonly takeOver: 'never' | 'higher-rung' | 'with-reason' | 'pairs';
  readonly takeOverPairs?: readonly { readonly by: Family; readonly from: Family }[];
  /** Channels of the customer; absent = every one of their channels. */
  readonly channels?: readonly CustomerChannel[];
  /** What it is about, for whoever works on it. */
  readonly products?: readonly string[];
  /** Outcome codes of completion besides `completed`, chosen by whoever completes. */
  readonly completions: readonly { readonly code: string; readonly label: Text }[];
}

export type WorkConfig = TouchConfig | TaskConfig;

/** Name under which the reason of a decline or return travels with the form's fields, so that a variable can keep it. No field key looks like it. */
export const REASON = '@reason';
