import type { Json } from '../graph/graph.js';
import type { Actor } from '../touchpoint/touchpoint.js';

/** What an effect or a work operation answered. `outcome` is one of the instruction's ways. */
export interface Answer {
  readonly outcome: string;
  readonly values?: Readonly<Record<string, Json>>;
  /** Customer attributes that the operation changed: later expressions see them. */
  readonly customer?: Readonly<Record<string, Json>>;
  /** Reason shown in the journal: code and arguments, never prose. */
  readonly why?: Why;
}

/** What the activity of an effect that reports later answers: it is under way. */
export const BEGUN = 'begun';

/** A reason as code and arguments; rendered in the reader's language. */
export interface Why {
  readonly code: string;
  readonly args?: Readonly<Record<string, Json>>;
}

/** What an operator may order. */
export type Command =
  /** What happens while paused: `hold` (the usual) keeps events for after the pause; `discard` only records them. Answers, times and closed work are always kept. */
  | { readonly kind: 'pause'; readonly events?: 'hold' | 'discard' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'retry'; /** Position parked as an incident; all when absent. */ readonly position?: string }
  | { readonly kind: 'skip'; readonly position: string; readonly outcome: string }
  | { readonly kind: 'move'; readonly position: string; readonly to: string }
  /** Does again, deliberately, what the position stands for: an effect under the next generation, anything else as a new visit; `whole` = the step from its beginning. */
  | { readonly kind: 'redo'; readonly position: string; readonly whole?: boolean }
  /** Gives the work at the position to a rung of its ladder (the next one when `to` is absent), whoever holds it. */
  | { readonly kind: 'hand-over'; readonly position: string; readonly to?: string }
  | { readonly kind: 'set'; readonly values: Readonly<Record<string, Json>> };

/**
 * Something that befalls an instance. `at` is the ISO instant (UTC, milliseconds) at which the driver takes it in, by the driver's own clock: due
 * times count from it, so a channel's clock must not reach it. Inbox numbers (from 1, without gaps) make duplicates harmless.
 */
export type Happening =
  | { readonly type: 'answered'; readonly at: string; readonly key: string; readonly answer: Answer }
  | {
      readonly type: 'failed';
      readonly at: string;
      readonly key: string;
      readonly error: { readonly code: string; readonly message: string };
    }
  | { readonly type: 'due'; readonly at: string; readonly timer: string }
  /** An effect that had begun reports what became of it, under the key it was asked by. */
  | { readonly type: 'reported'; readonly at: string; readonly inbox: number; readonly key: string; readonly answer: Answer }
  | {
      readonly type: 'event';
      readonly at: string;
      readonly inbox: number;
      readonly id: string;
      readonly name: string;
      readonly data: Json;
      /** ISO instant at which it happened, by the clock of whoever reports it: looking back goes by it. Absent = `at`. */
      readonly occurred?: string;
    }
  /** The work row changed in a way that moves the instance or its next check. */
  | {
      readonly type: 'worked';
      readonly at: string;
      readonly inbox: number;
      readonly work: string;
      readonly change: WorkChange;
      readonly actor: Actor;
      readonly channel: string;
    }
  | {
      readonly type: 'commanded';
      readonly at: string;
      readonly inbox: number;
      readonly command: Command;
      readonly actor: Actor;
      readonly reason: string;
    };

/**
 * What a work row tells the instance: it closed, or it wants to be asked again at another time. The fields of a declined or returned one hold
 * the reason too, under `REASON`.
 */
export type WorkChange =
  | { readonly kind: 'closed'; readonly outcome: string; readonly fields: Readonly<Record<string, Json>> }
  | { readonly kind: 'check-at'; /** ISO instant; null = no check needed. */ readonly due: string | null };
