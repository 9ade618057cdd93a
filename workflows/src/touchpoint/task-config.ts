import type { DueRule } from '../calendar/due-rule.js';
import type { Form } from '../graph/form.js';
import type { Text } from '../graph/graph.js';
import type { Assignment } from './assignment.js';

/** One thing that is done when a time of the SLA passes. */
export type SlaDeed =
  /** Tells whoever holds it (those it was offered to, while nobody does), the manager of the institution, or everybody of a role. */
  | { readonly kind: 'notify'; readonly whom: 'holder' | 'manager' | { readonly role: string } }
  /** Raises the urgency, up to a maximum. */
  | { readonly kind: 'urgency'; readonly by: number; readonly most: number }
  /** Takes it away from whoever holds it and offers it to the next group, the manager of the institution, or that of the institution above. */
  | { readonly kind: 'reassign'; readonly to: 'next-group' | 'manager' | 'above' }
  /** Closes the task by this outcome. */
  | { readonly kind: 'leave'; readonly outcome: string };

/** `from`: of a repetition, from which on it is done; the first when absent. */
export interface SlaReaction {
  readonly from?: number;
  readonly deed: SlaDeed;
}

/** A time that counts from the opening. */
export interface SlaTerm {
  readonly due: DueRule;
  readonly then: readonly SlaReaction[];
}

/** What is promised of a task: when it should be done, when it must be, and what happens again and again after that. */
export interface Sla {
  readonly goal?: SlaTerm;
  readonly deadline?: SlaTerm;
  /** Counts from the deadline, then from its own last time; `times` in all. */
  readonly repeat?: SlaTerm & { readonly times: number };
}

/** A group that is asked when those before it have not claimed the task in time. */
export interface TaskGroup {
  readonly id: string;
  readonly label: Text;
  readonly assignment: Assignment;
  /** How long its offer stands before the next group is asked, ms; null = for good. */
  readonly withinMs: number | null;
}

/** What is handed in with an item of a checklist. A photo, a signature and a file are references, never the thing itself. */
export type Evidence = 'none' | 'photo' | 'reading' | 'signature' | 'file' | 'note';

export interface ChecklistItem {
  readonly id: string;
  readonly label: Text;
  readonly evidence: Evidence;
  /** Without it the task cannot be finished. */
  readonly required: boolean;
  /** Limits of a reading. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly unit?: string;
}

/** Things to be done in any order. `open`: whoever works on it may add some. */
export interface Checklist {
  readonly items: readonly ChecklistItem[];
  readonly open: boolean;
}

/** A second person confirms what was done, or sends it back. Never the person who did it. */
export interface FourEyes {
  readonly reviewers: Assignment;
  /** Always; when the condition held that was computed as the work opened (it travels under `REVIEW`); or when a number of the form is above a limit. */
  readonly applies: 'always' | 'condition' | { readonly field: string; readonly above: number };
}

/** Name under which the condition of four eyes travels with the input of the work, and the name of its rung. */
export const REVIEW = '@review';

/** A specialist whom the holder may ask for an opinion. People are asked in their order, then the queue; each has so long to answer. */
export interface Expert {
  readonly id: string;
  readonly label: Text;
  /** Logins. */
  readonly staff: readonly string[];
  readonly queue: string | null;
  readonly withinMs: number;
  /** Without the opinion the task cannot be finished. */
  readonly needed: boolean;
}

/** Settings of a `task` step, resolved by the compiler. What was drawn before a setting existed leaves it out. */
export interface TaskConfig {
  readonly kind: 'task';
  readonly name: Text;
  readonly instructions?: Text;
  readonly form: Form;
  readonly scriptKit: string | null;
  readonly assignment: Assignment;
  /** How long the first group has to claim it, ms; absent = for good. */
  readonly claimWithinMs?: number;
  /** Who is asked next, in their order. */
  readonly chain?: readonly TaskGroup[];
  /** How urgent it is from the beginning, beyond what the customer makes it; absent = no more than usual. */
  readonly urgency?: number;
  readonly sla?: Sla;
  /** Longest time for which the clock may stand still at a time while it waits for the customer, ms; absent = it may not. */
  readonly waitingMs?: number;
  readonly checklist?: Checklist;
  readonly fourEyes?: FourEyes;
  readonly experts?: readonly Expert[];
  readonly leaseMs: number;
  readonly expiresMs: number;
  readonly completions: readonly { readonly code: string; readonly label: Text }[];
}
