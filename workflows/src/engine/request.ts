import type { DueRule } from '../calendar/due-rule.js';
import type { Json, JsonObject } from '../graph/graph.js';
import type { RetryPolicy } from '../plan/plan.js';
import type { RungConditions, WorkConfig } from '../touchpoint/work-config.js';
import type { Actor } from '../touchpoint/touchpoint.js';
import type { Why } from './happening.js';
import type { State } from './state.js';

/** What the engine asks the world to do. A driver performs it and answers with a happening. */
export type Request =
  /** Run an operation; answer `answered` or `failed` under the same key. */
  | {
      readonly type: 'perform';
      readonly key: string;
      readonly step: string;
      readonly visit: number;
      readonly operation: string;
      readonly settings: JsonObject;
      readonly input: Readonly<Record<string, Json>>;
      readonly timeoutMs: number;
      readonly retry: RetryPolicy;
      readonly quick: boolean;
      /** Takes long: answer `begun` and let its outcome come as `reported`, or answer by the outcome where it is known at once. */
      readonly reports?: true;
    }
  /** Stop, as far as that is possible, what was begun under the key `of`: nobody waits for it any more. Answer `recalled`, also when nothing had begun. */
  | { readonly type: 'recall'; readonly key: string; readonly of: string; readonly why: Why }
  /**
   * Open the work row. `conditions` are the ladder's rungs as they stand now, ready for `openWork`; opening lines in `work` are rendered.
   * Answer `opened` with values `{ checkAt: ISO | null }`; or, when the row is closed already, its outcome with the form's fields as values.
   */
  | {
      readonly type: 'open-work';
      readonly key: string;
      readonly step: string;
      readonly visit: number;
      readonly work: WorkConfig;
      readonly input: Readonly<Record<string, Json>>;
      readonly conditions: RungConditions;
    }
  /** Ask the work row what time means for it. Answer `checked` with values `{ checkAt }`, or the closing outcome with the form's fields as values. */
  | { readonly type: 'check-work'; readonly key: string; readonly work: string }
  /** Close the work row because the journey left it. Answer `closed`. */
  | { readonly type: 'close-work'; readonly key: string; readonly work: string; readonly why: Why }
  /** Give the work row to a rung of its ladder by an operator's order, once a key. Answer `handed-over`, or `refused` with the reason. */
  | {
      readonly type: 'hand-over-work';
      readonly key: string;
      readonly work: string;
      /** Rung; null = the next one. */
      readonly to: string | null;
      readonly actor: Actor;
      readonly reason: string;
    }
  /**
   * Say when something falls due by a calendar. Answer `due` with an ISO instant for each id; null = it is past already. Every rule names its zone.
   * Asked once: the answer is kept.
   */
  | { readonly type: 'ask-due'; readonly key: string; readonly questions: readonly DueQuestion[] }
  | { readonly type: 'set-timer'; readonly timer: string; /** ISO instant. */ readonly due: string }
  | { readonly type: 'clear-timer'; readonly timer: string }
  /** The instance is over; its timers are void, nothing follows. Performed after everything before it in the list. */
  | { readonly type: 'finish'; readonly outcome: string; readonly output: Readonly<Record<string, Json>> };

/** A due time to be found: by which rule, from which ISO instant. */
export interface DueQuestion {
  readonly id: string;
  readonly rule: DueRule;
  readonly from: string;
}

/** One transition, numbered per instance. `why` is what the monitor renders. */
export interface JournalEntry {
  readonly sequence: number;
  readonly at: string;
  readonly kind: EntryKind;
  readonly step: string | null;
  readonly visit: number;
  readonly position: string;
  readonly outcome: string | null;
  readonly actor: Actor | null;
  readonly channel: string | null;
  readonly why: Why | null;
  /** The way not taken and what it would have needed, if there was a choice. */
  readonly notTaken: readonly { readonly outcome: string; readonly why: Why }[];
}

/**
 * What kinds of entries the engine writes. A step is left by `left` or `interrupted` (with its outcome; null when the whole line was cut short);
 * `entered` is written for steps at which a position stands, not for those passed in one go. `side-line`: a trigger started one, the position stays.
 * `put-off`: the world has not done it yet, and the step will ask again.
 * `undone`: the step's effect was undone.
 * Touchpoint rows add their own kinds from the pure touchpoint reducer.
 */
export type EntryKind =
  | 'began'
  | 'entered'
  | 'left'
  | 'waiting'
  | 'put-off'
  | 'interrupted'
  | 'side-line'
  | 'undone'
  | 'event-early'
  | 'event-late'
  | 'set'
  | 'incident'
  | 'retried'
  | 'commanded'
  | 'refused'
  | 'paused'
  | 'resumed'
  | 'exited'
  | 'ended';

/** What `begin` and `apply` return. Same state object = nothing changed. */
export interface Decision {
  readonly state: State;
  readonly requests: readonly Request[];
  readonly entries: readonly JournalEntry[];
}
