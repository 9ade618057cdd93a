import type { Json } from '../graph/graph.js';
import type { Answer, Why } from '../engine/happening.js';
import type { DueQuestion, JournalEntry } from '../engine/request.js';
import type { Incident, OpenTimer, State } from '../engine/state.js';
import type { Label } from '../plan/plan.js';
import type { Actor } from '../touchpoint/touchpoint.js';
import type { RungConditions, WorkConfig } from '../touchpoint/work-config.js';
import type { Row } from './row.js';

/** Milliseconds that an activity may spend on the ledger and the journal around the provider's own limit. */
export const ledgerMs = 5_000;

/** A position as the instance's row shows it. */
export interface CarriedPosition {
  readonly id: string;
  readonly label: Label;
  readonly step: string;
  readonly visit: number;
  readonly enteredAt: string;
  readonly side: boolean;
  readonly incident: Incident | null;
  /** Key of the open work row (`step:visit`), when a person is waited for. */
  readonly work: string | null;
  readonly timers: readonly Pick<OpenTimer, 'due' | 'purpose'>[];
}

/**
 * News of the instance that rides along with an activity and is written before anything else happens, idempotently by
 * (instance, origin `engine`, sequence). The rest describes the instance after the last entry.
 */
export interface Carried {
  readonly instance: string;
  readonly entries: readonly JournalEntry[];
  readonly positions: readonly CarriedPosition[];
  readonly status: State['status'];
  readonly outcome: string | null;
  /** What an instance that has ended hands back; absent = nothing. */
  readonly output?: Readonly<Record<string, Json>>;
}

/**
 * Entries that follow if the effect answers with this outcome and nothing else has come for the instance: its end.
 * They are written together with the answer, in one transaction that looks at the inbox.
 */
export interface Closing {
  readonly outcome: string;
  /** Highest inbox number the instance has taken in; a higher one in the row voids the closing. */
  readonly inbox: number;
  readonly carried: Carried;
}

/**
 * An effect to perform. Its key is the activity's id. What the
 * drawing fixes (operation, settings, attempts) does not travel: the activity reads it from the instance's plan at `label`, so that
 * a long text in a drawing is not repeated in every history.
 */
export interface EffectCall {
  readonly label: Label;
  readonly input: Readonly<Record<string, Json>>;
  readonly carried: Carried;
  readonly closings: readonly Closing[];
  /** Which asking of a quick effect this is (`askingOf`): its tries in one go and those that follow count together. */
  readonly asking?: number;
}

/** What an effect answered; `isClosed` when a closing was written with it. */
export interface EffectAnswer extends Answer {
  readonly isClosed?: boolean;
  /** Echo of the key, from a local activity. */
  readonly key?: string;
  /** When it answered, ISO instant, where what follows was decided by that already. */
  readonly at?: string;
}

/** Every local activity echoes the key it was called with: they have no ids, and a swapped pair would go unnoticed in replay. */
export interface Echo {
  readonly key: string;
}

export interface OpenWorkCall extends Echo {
  readonly step: string;
  readonly visit: number;
  readonly work: WorkConfig;
  readonly input: Readonly<Record<string, Json>>;
  readonly conditions: RungConditions;
  /** ISO instant, by the server's clock. */
  readonly at: string;
  readonly carried: Carried;
}

export interface CheckWorkCall extends Echo {
  /** `step:visit` */
  readonly work: string;
  /** ISO instant, by the server's clock. */
  readonly at: string;
  readonly carried: Carried;
}

export interface HandOverWorkCall extends Echo {
  /** `step:visit` */
  readonly work: string;
  /** Rung of the ladder; null = the next one. */
  readonly to: string | null;
  /** Who ordered it, and why. */
  readonly actor: Actor;
  readonly reason: string;
  /** ISO instant, by the server's clock. */
  readonly at: string;
  readonly carried: Carried;
}

export interface AskDueCall extends Echo {
  readonly questions: readonly DueQuestion[];
  /** ISO instant, by the server's clock: what is due before it is past. */
  readonly at: string;
  readonly carried: Carried;
}

export interface CloseWorkCall extends Echo {
  /** `step:visit` */
  readonly work: string;
  readonly why: Why;
  /** ISO instant, by the server's clock. */
  readonly at: string;
  readonly carried: Carried;
}

export interface RecallCall extends Echo {
  /** Key of the effect that was begun. */
  readonly of: string;
  readonly why: Why;
  /** ISO instant, by the server's clock. */
  readonly at: string;
  readonly carried: Carried;
}

/**
 * A quick effect to perform, and those of its fast segment that the engine asks for after it. What the engine will decide on the way is told by `state`;
 * it stands in no history, and neither do the arguments.
 */
export interface RunSegmentCall extends Echo {
  readonly instance: string;
  /** Hash of its plan. */
  readonly hash: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly state: State;
  /** ISO instant, by the server's clock. */
  readonly at: string;
  readonly carried: Carried;
}

/** What came of a run of quick effects. */
export interface SegmentRun {
  /** What each answered, packed, in their order; none, and nothing broken: something had come before the first. */
  readonly rows: readonly Row[];
  /** When each answered, ms after the asking: the workflow decides at the same instants, or a drawing that reads `now` would be read differently. */
  readonly afterMs: readonly number[];
  /** The effect after these, which could not be performed. */
  readonly broken?: BrokenEffect;
}

/** An effect that could not be performed at once. The ledger knows how it stands. */
export interface BrokenEffect extends Echo {
  readonly code: string;
  /** The same for every instance: it stands in histories. */
  readonly message: string;
  /** Another try may help. */
  readonly isPassing: boolean;
}

/** Local activities: short, idempotent, our own database only, and quick effects. */
export interface LocalActivities {
  /**
   * Performs a quick effect, then the next of its segment, until the engine asks for something else, something has come for the instance, or an effect
   * cannot be performed at once. Rejects when our own database cannot be reached before the first was.
   */
  readonly runSegment: (call: RunSegmentCall) => Promise<SegmentRun>;
  /** Opens the work row (once; a repeat finds it). Answers `opened` with `{ checkAt }`. */
  readonly openWork: (call: OpenWorkCall) => Promise<Answer & Echo>;
  /** Tells the work row what time it is. Answers `checked` with `{ checkAt }`, or the outcome it closed by, with its fields. */
  readonly checkWork: (call: CheckWorkCall) => Promise<Answer & Echo>;
  /** Closes the work row because the journey left it. Answers `closed`. */
  readonly closeWork: (call: CloseWorkCall) => Promise<Answer & Echo>;
  /** Gives the work row to a rung by an operator's order, once a key. Answers `handed-over`, or `refused` with the row's reason. */
  readonly handOverWork: (call: HandOverWorkCall) => Promise<Answer & Echo>;
  /** Says when something falls due by the bank's calendars. Answers `due` with an ISO instant for each question's id; null = past already. */
  readonly askDue: (call: AskDueCall) => Promise<Answer & Echo>;
  /** Stops, as far as that is possible, what an effect has begun and nobody waits for any more. Answers `recalled`, also when there is nothing to stop. */
  readonly recall: (call: RecallCall) => Promise<Answer & Echo>;
  /** Writes the journal when the instance comes to rest or ends with unsent entries. Echoes the last sequence number. */
  readonly record: (carried: Carried) => Promise<number>;
}

/** Whether a key is of the undo of an effect: then the label beside it is where that effect stands in the plan. */
export function isUndoKey(key: string): boolean {
  return /:undo:\d+$/.test(key);
}

/** Name of the activity that performs an operation: `http.request` → `httpRequest`. */
export function activityOf(operation: string): string {
  return operation.replace(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase());
}
