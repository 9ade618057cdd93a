import type { Json, Text } from '../graph/graph.js';
import type { Label } from '../plan/plan.js';
import type { Actor } from '../touchpoint/touchpoint.js';
import type { RungConditions } from '../touchpoint/work-config.js';
import type { Happening, Why } from './happening.js';

/** A wait that is armed: a timer with its absolute due time, or an event somebody listens to. */
export interface OpenTimer {
  /** Unique for the life of the instance (`position:n`, `age`): a late `due` of a cleared timer meets nothing. */
  readonly id: string;
  readonly position: string;
  /** Absolute due time, ISO instant. */
  readonly due: string;
  /** What it is for: a timer of the instruction (index), a trigger (id), a check of the work row, the maximum age. */
  readonly purpose:
    | { readonly kind: 'timer'; readonly index: number }
    | {
        readonly kind: 'trigger';
        readonly id: string;
        /** How often it has gone off before in this visit; absent = never. */
        readonly round?: number;
      }
    | { readonly kind: 'check' }
    | { readonly kind: 'age' };
}

/** A label at which the instance stands. */
export interface Position {
  readonly id: string;
  readonly label: Label;
  /** How often this step was entered, 1 for the first time. */
  readonly visit: number;
  readonly enteredAt: string;
  /** The fork visit it belongs to, outermost first; empty on the main line. */
  readonly branch: readonly { readonly fork: Label; readonly visit: number; readonly index: number }[];
  /** A side line (from a non-interrupting trigger) never holds the instance open. */
  readonly side: boolean;
  /** Names the side line that it belongs to; absent on the main line and its branches. */
  readonly line?: string;
  /** Requests made so far in this visit, per operation: where the next one's generation comes from. */
  readonly asked: Readonly<Record<string, number>>;
  /** Key of the request it waits for, if any; of an effect that has begun and will report, also after its request was answered. */
  readonly awaiting: string | null;
  /** Cause when the position is parked as an incident. */
  readonly incident: Incident | null;
}

/** Why a position cannot go on without a person. */
export interface Incident {
  readonly code: string;
  readonly message: string;
  readonly at: string;
  /** Key of the failed request, to retry it. */
  readonly request: string | null;
  /** Only something beside it failed (a due time is not known): what the position stands for goes on. */
  readonly aside?: true;
}

interface Asked {
  /** `step:visit:operation:generation`: the activity id and the effect ledger's key. */
  readonly key: string;
  readonly position: string;
  readonly step: string;
  readonly visit: number;
  /** Retries are used up: it waits for an operator and is not repeated by `resume`. */
  readonly failed: boolean;
  /** How often a person has had it asked again; absent = never. Whoever keeps count of tries counts anew then. */
  readonly again?: number;
}

/** A done effect that can be undone. */
export interface Undoable {
  /** Key under which it was done. */
  readonly key: string;
  readonly label: Label;
  /** Fork visits and branches around it, outermost first, as text: '' on the main line. */
  readonly scope: string;
  /** The side line on which it was done. */
  readonly line?: string;
  /** What its undo is given; null = could not be computed when it was done. */
  readonly input: Readonly<Record<string, Json>> | null;
}

/** A due time that the world is asked for. */
export interface AskedDue {
  /** `t` and the index of a timer of the instruction, or `on.` and the id of a trigger. */
  readonly id: string;
  /** ISO instant from which the rule counts. */
  readonly from: string;
  /** Of a trigger that has gone off before: how often. */
  readonly round?: number;
}

/** Something asked of the world and not answered yet. What was computed for it is kept: the same key always means the same request. */
export type OpenRequest =
  | (Asked & { readonly type: 'perform'; readonly input: Readonly<Record<string, Json>> })
  | (Asked & {
      readonly type: 'open-work';
      readonly input: Readonly<Record<string, Json>>;
      readonly conditions: RungConditions;
      /** Opening lines per rung, rendered. */
      readonly openings: Readonly<Record<string, Text>>;
    })
  | (Asked & {
      readonly type: 'undo';
      /** The effect that is undone: its instruction, and the key under which it was done. */
      readonly label: Label;
      readonly undoes: string;
      readonly input: Readonly<Record<string, Json>>;
    })
  | (Asked & { readonly type: 'check-work' })
  | (Asked & {
      readonly type: 'ask-due';
      /** The instruction whose timers and triggers are asked for. */
      readonly label: Label;
      /** ISO instant of asking: what is due before it is past. */
      readonly at: string;
      readonly dues: readonly AskedDue[];
    })
  | (Asked & { readonly type: 'hand-over-work'; readonly to: string | null; readonly actor: Actor; readonly reason: string })
  | (Asked & { readonly type: 'close-work'; readonly why: Why })
  | (Asked & {
      readonly type: 'recall';
      /** Key of the effect that was begun. */
      readonly of: string;
      readonly why: Why;
    });

/** An event that came before somebody waited for it. */
export interface EarlyEvent {
  readonly name: string;
  readonly id: string;
  readonly at: string;
  readonly data: Json;
}

/** Everything the engine knows of an instance: small, flat, serialisable. */
export interface State {
  readonly status: 'running' | 'paused' | 'ended';
  readonly outcome: string | null;
  readonly startedAt: string;
  readonly positions: readonly Position[];
  readonly variables: Readonly<Record<string, Json>>;
  /** Customer attributes that expressions of the plan read, as last fetched. */
  readonly customer: Readonly<Record<string, Json>>;
  readonly timers: readonly OpenTimer[];
  readonly requests: readonly OpenRequest[];
  /** Visits per step that can still be entered again: loops, and what is parallel to a position. */
  readonly visits: Readonly<Record<string, number>>;
  /** What a step counts from that is not in `visits`; raised by `move`, so that a step entered again never repeats a key. */
  readonly visitBase: number;
  /** Highest visit given to any step. */
  readonly highestVisit: number;
  /** Branches that have arrived, per join and fork visit. */
  readonly arrivals: Readonly<Record<string, readonly number[]>>;
  readonly early: readonly EarlyEvent[];
  /** Highest inbox number taken in without a gap, and those beyond a gap. */
  readonly inbox: { readonly last: number; readonly beyond: readonly number[] };
  /** Happenings held back while paused, in the order they came. */
  readonly held: readonly Happening[];
  /** Paused so that events are only recorded. */
  readonly discards?: boolean;
  /** Effects that can be undone, in the order in which they were done; only in plans that compensate. */
  readonly undo?: readonly Undoable[];
  /** Number of the last journal entry. */
  readonly sequence: number;
  readonly nextPosition: number;
  readonly nextTimer: number;
}
