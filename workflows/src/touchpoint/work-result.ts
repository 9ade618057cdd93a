import type { Why, WorkChange } from '../engine/happening.js';
import type { JsonObject } from '../graph/graph.js';
import type { FieldProblem } from './validate-field.js';
import type { Actor, Lease, TouchpointState } from './touchpoint.js';
import type { Addressee } from './assignment.js';
import type { AuthenticationLevel, Family } from './work-config.js';

/** What kinds of entries a work row adds to the instance's journal. */
export type WorkEntryKind =
  | 'taken'
  | 'taken-over'
  | 'released'
  | 'saved'
  | 'verification-failed'
  | 'refused-save'
  | 'said'
  | 'promised'
  | 'breakpoint'
  | 'climbed'
  | 'offered'
  | 'handed-over'
  | 'completed'
  | 'declined'
  | 'returned'
  | 'expired'
  | 'withdrawn'
  | 'goal-passed'
  | 'deadline-passed'
  | 'overdue'
  | 'reassigned'
  | 'clock-stopped'
  | 'clock-started'
  | 'checked'
  | 'unchecked'
  | 'item-added'
  | 'submitted'
  | 'sent-back'
  | 'expert-invited'
  | 'expert-accepted'
  | 'expert-refused'
  | 'expert-missing'
  | 'opinion-given';

/** One line of the journal; step, visit and number are the row's. Never holds a field's value. */
export interface WorkEntry {
  readonly at: string;
  readonly kind: WorkEntryKind;
  readonly outcome: string | null;
  readonly actor: Actor | null;
  readonly channel: string | null;
  readonly why: Why | null;
  readonly notTaken: readonly { readonly outcome: string; readonly why: Why }[];
}

/** What became of an offer. For staff rungs it is a task; `number` names it within the work. */
export type OfferChange =
  | {
      readonly kind: 'open';
      readonly rung: string;
      readonly family: Family;
      readonly number: number;
      readonly try: number;
      readonly until: string;
      readonly assignment: Addressee | null;
      /** Absent = to do the work. A check of four eyes, an expert's opinion. */
      readonly purpose?: 'review' | 'expert';
      /** Staff id of who must not have it. */
      readonly notFor?: string;
      /** How urgent it is by now beyond what the customer makes it; absent = not at all. */
      readonly urgency?: number;
    }
  | { readonly kind: 'claim'; readonly number: number; readonly by: Actor }
  /** A claim was given up or lapsed: it is offered again. */
  | { readonly kind: 'reopen'; readonly number: number; readonly until: string }
  /** It stands longer: the clock was stopped, or the customer answered. */
  | { readonly kind: 'extend'; readonly number: number; readonly until: string }
  /** It has become more urgent by so much. */
  | { readonly kind: 'urge'; readonly number: number; readonly by: number }
  | { readonly kind: 'lapse'; readonly number: number }
  | { readonly kind: 'withdraw'; readonly number: number }
  /** Whoever claimed it has finished the work. */
  | { readonly kind: 'done'; readonly number: number };

/** Something that a member of staff is told. Holds no personal data. */
export interface Notice {
  readonly to:
    | { readonly kind: 'person'; /** Staff id. */ readonly person: string }
    /** Those to whom the standing offer is made by name. */
    | { readonly kind: 'offered' }
    /** The manager of the institution of the work. */
    | { readonly kind: 'manager' }
    /** Everybody of a role whose institution the work concerns. */
    | { readonly kind: 'role'; readonly role: string };
  readonly about: 'goal' | 'deadline' | 'overdue' | 'sent-back' | 'opinion' | 'no-expert';
  readonly args: JsonObject;
}

export type RefusalCode =
  | 'closed'
  | 'held-by-another'
  | 'not-held'
  | 'stale-version'
  | 'not-allowed'
  | 'missing-fields'
  | 'unknown-field'
  | 'invalid-value'
  | 'unknown-outcome'
  | 'unknown-rung'
  | 'reason-needed'
  | 'text-needed'
  | 'too-long'
  | 'channel-not-allowed'
  | 'level-too-low'
  | 'consent-missing'
  | 'waiting-not-drawn'
  | 'already-waiting'
  | 'not-waiting'
  | 'unknown-item'
  | 'evidence-needed'
  | 'list-closed'
  | 'checklist-open'
  | 'in-review'
  | 'not-in-review'
  | 'same-person'
  | 'unknown-expert'
  | 'already-invited'
  | 'not-invited'
  | 'opinion-missing';

/** Why an action was not done; an answer, not an error. */
export interface Refusal {
  readonly code: RefusalCode;
  /** Who holds it. */
  readonly holder?: Lease;
  /** Version to read again, for `stale-version`. */
  readonly version?: number;
  readonly closedBy?: Actor | null;
  readonly closedAt?: string | null;
  readonly outcome?: string | null;
  /** What the channel would have to have: other channels, a level, a consent. */
  readonly needs?: { readonly channels?: readonly string[]; readonly level?: AuthenticationLevel; readonly consent?: string };
  /** Items of the checklist, or experts, that are missing. */
  readonly missing?: readonly string[];
  /** What is wrong, field by field. */
  readonly fields?: readonly {
    readonly key: string;
    readonly problem: FieldProblem | 'unverified' | 'unknown' | 'customer-only' | 'not-verifiable';
  }[];
}

/** What an action, and the time that had passed, did to a row. To be saved in one transaction, also when the action was refused. */
export interface WorkStep {
  /** The same object when nothing changed. */
  readonly state: TouchpointState;
  readonly entries: readonly WorkEntry[];
  /** What the instance is told; null = nothing. */
  readonly change: WorkChange | null;
  readonly offers: readonly OfferChange[];
  readonly notices: readonly Notice[];
}

export type WorkResult = (WorkStep & { readonly ok: true }) | (WorkStep & { readonly ok: false; readonly refusal: Refusal });
