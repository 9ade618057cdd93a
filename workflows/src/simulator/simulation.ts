import type { Actor, Family, TouchpointState, WorkConfig } from '../touchpoint/index.js';
import type { CalendarTable } from '../calendar/calendar-table.js';
import type { JournalEntry, Request, State, Why } from '../engine/index.js';
import type { Json, Language } from '../graph/graph.js';
import type { Plan } from '../plan/plan.js';

/** How the world answers an effect: by an outcome, or by failing for good. `afterMs` later; 0 = at once. */
export type SimulatedAnswer =
  | {
      readonly outcome: string;
      readonly values?: Readonly<Record<string, Json>>;
      readonly customer?: Readonly<Record<string, Json>>;
      /** A reason of the operation's own, where it gives one. */
      readonly why?: Why;
      readonly afterMs?: number;
    }
  | { readonly error: string; readonly afterMs?: number };

/** What effects are answered with. */
export interface AnswerPolicy {
  /** By step: the first time the first answer, then the next; the last one for good. */
  readonly byStep?: Readonly<Record<string, readonly SimulatedAnswer[]>>;
  /** The rest: by their first way, at once; or not at all until somebody chooses (`act` with an answer). */
  readonly otherwise: 'first-way' | 'ask';
}

/** Who plays a family of channels. */
export interface Player {
  readonly actor: Actor;
  readonly channel: string;
}
export type Players = Readonly<Record<Family, Player>>;

/** An effect that has not been answered. */
export interface PendingEffect {
  readonly request: Extract<Request, { readonly type: 'perform' }>;
  /** What it will be answered with and when; null = whoever tries the journey decides. */
  readonly answer: { readonly at: string; readonly with: SimulatedAnswer } | null;
}

/** A touchpoint or a task of the trial. */
export interface SimulatedWork {
  /** `step:visit`. */
  readonly key: string;
  readonly step: string;
  readonly visit: number;
  readonly config: WorkConfig;
  readonly state: TouchpointState;
}

/** A line of the journal: the engine's entries and the work rows' own, in the order in which they came about. */
export interface SimulatedEntry extends Omit<JournalEntry, 'kind'> {
  readonly kind: string;
  /** `engine`, or `work:` and the work's key; numbered for itself. */
  readonly origin: string;
}

/**
 * A trial of a journey at one moment. A value: acting or letting time pass gives another one, so that going back is keeping the earlier.
 * It shares the engine and the touchpoint reducer with production; only the clock and the answers are made up.
 */
export interface Simulation {
  readonly plan: Plan;
  /** The virtual clock, ISO instant. */
  readonly at: string;
  readonly startedAt: string;
  readonly state: State;
  readonly works: Readonly<Record<string, SimulatedWork>>;
  readonly pending: readonly PendingEffect[];
  readonly journal: readonly SimulatedEntry[];
  readonly answers: AnswerPolicy;
  readonly players: Players;
  /** Working calendars by code; the bank's own is a plain week when it is not there. */
  readonly calendars: Readonly<Record<string, CalendarTable>>;
  readonly language: Language;
  /** Effects asked so far, per step. */
  readonly asked: Readonly<Record<string, number>>;
  /** Timers that have rung already: while the instance is paused they stay armed. */
  readonly rung: readonly string[];
  readonly lastInbox: number;
  readonly output: Readonly<Record<string, Json>> | null;
}
