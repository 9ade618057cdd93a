import type { Json } from '../graph/graph.js';
import type { Happening } from '../engine/happening.js';
import type { JournalEntry } from '../engine/request.js';
import type { State } from '../engine/state.js';

/** Name of the only workflow type. */
export const journeyType = 'journey';

/** Signal `(delivered: Delivered[])`: happenings from the inbox. Order may jump and copies may come: their numbers make both harmless. */
export const happenSignal = 'happen';

/** Update `() → FirstPosition`: answers when the instance first comes to rest or ends. */
export const firstPositionUpdate = 'first-position';

/** Search attributes: what operators look for in Temporal itself. Set at start; `incident` only when it changes. */
export const searchAttributes = {
  /** Keyword: code of the journey. */ journey: 'TongtuJourney',
  /** Keyword: id of the instance. */ instance: 'TongtuInstance',
  /** Bool: an instance that cannot go on without a person; absent = none yet. */ incident: 'TongtuIncident',
} as const;

/** What the workflow is started with, as its one argument. Only the plan's hash travels; `at` is when the trigger was accepted. */
export interface StartInput {
  readonly instance: string;
  /** `sha256:` and hex. */
  readonly plan: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly input: Readonly<Record<string, Json>>;
  /** Customer attributes that the plan's expressions read. */
  readonly customer: Readonly<Record<string, Json>>;
  /** ISO instant. */
  readonly at: string;
  /** Only after continue-as-new. */
  readonly carried?: CarriedOver;
}

/** What one run hands to the next. */
export interface CarriedOver {
  /** The plan the state belongs to: must be the one the run is started with. */
  readonly plan: string;
  readonly state: State;
  /** Journal entries that are not written yet. */
  readonly unsent: readonly JournalEntry[];
  /** Happenings that came and were not taken in. */
  readonly waiting: readonly Happening[];
  /** Whether it has ever come to rest: `first-position` answers at once then. */
  readonly hasRested: boolean;
}

/** A happening with its number in the instance's inbox. */
export interface Delivered {
  readonly inbox: number;
  readonly happening: Happening;
}

/** Where an instance stands when it first rests; `work` is the key of the open work row (`step:visit`), when a person is waited for. */
export interface FirstPosition {
  readonly instance: string;
  readonly status: State['status'];
  readonly positions: readonly { readonly step: string; readonly visit: number; readonly work: string | null }[];
}
