import type { DueRule } from '../calendar/due-rule.js';
import type { ExitRule, Json, JsonObject, Text } from '../graph/graph.js';
import type { WorkConfig } from '../touchpoint/work-config.js';

/** Names an instruction: `stepId` for a step's first instruction, `stepId/part` for the rest. */
export type Label = string;

/** CEL source text, checked at publish. */
export type Expression = string;

/** A way on: where to, and by which outcome the step is left (for journal and monitor). `to: null` raises an incident. */
export interface Way {
  readonly outcome: string;
  readonly to: Label | null;
}

/** How a timer goes off again while its step is stood on: `everyMs` after it was last due, from there by a calendar; `times` more, null = for as long as that is. */
export interface PlanRepeat {
  readonly everyMs: number;
  readonly by?: DueRule;
  readonly times: number | null;
}

/** Triggers attached to the position while it stands at an instruction. A timer that interrupts goes off once, whatever `repeat` says. */
export interface PlanTrigger {
  readonly id: string;
  readonly when:
    | {
        readonly kind: 'timer';
        readonly afterMs: number;
        /** Counted on from there by a calendar. */
        readonly by?: DueRule;
        readonly repeat?: PlanRepeat;
      }
    | { readonly kind: 'event'; readonly event: string; readonly match?: Expression }
    | { readonly kind: 'error'; readonly code: string };
  readonly interrupting: boolean;
  readonly way: Way;
}

/** How technical failures of an effect are retried before they become an incident or the `failed` way. */
export interface RetryPolicy {
  readonly attempts: number;
  readonly firstMs: number;
  readonly factor: number;
  readonly longestMs: number;
}

interface Common {
  /** Id of the step this came from: where the position stands on the drawing. */
  readonly step: string;
  readonly triggers?: readonly PlanTrigger[];
}

export interface EndInstruction extends Common {
  readonly op: 'end';
  readonly outcome: string;
  readonly output?: Readonly<Record<string, Expression>>;
}
export interface GoInstruction extends Common {
  readonly op: 'go';
  readonly way: Way;
}
export interface BranchInstruction extends Common {
  readonly op: 'branch';
  /** Ordered; the first that holds wins, sets its variables (all from what they were before) and goes its way. */
  readonly cases: readonly {
    readonly when: Expression;
    readonly assign?: readonly { readonly name: string; readonly value: Expression }[];
    readonly way: Way;
  }[];
  readonly otherwise: Way;
}
export interface AssignInstruction extends Common {
  readonly op: 'assign';
  readonly values: readonly { readonly name: string; readonly value: Expression }[];
  readonly way: Way;
}
export interface AwaitInstruction extends Common {
  readonly op: 'await';
  /** Ordered as drawn: ties are won by the first. `afterMs` counts from entering; `until` is CEL yielding a date or datetime, read in the journey's zone, plus `offsetMs`; `by` goes on from there by a calendar. */
  readonly timers: readonly (
    | { readonly afterMs: number; readonly by?: DueRule; readonly way: Way }
    | { readonly until: Expression; readonly offsetMs: number; readonly by?: DueRule; readonly way: Way; readonly past: Way }
  )[];
  readonly events: readonly AwaitedEvent[];
}
export interface AwaitedEvent {
  readonly event: string;
  readonly match?: Expression;
  /** How far back an event counts that came before the wait: entering this step, entering the journey, or so many ms. */
  readonly since: 'step' | 'entry' | { readonly ms: number };
  /** Variables taken from the event: name ← CEL over `event`. */
  readonly assign: readonly { readonly name: string; readonly value: Expression }[];
  readonly way: Way;
}
/** Calls the world through one named operation of a connector (`http.request`, `message.send`, `ai.recognise`, `customer.update` …). */
export interface EffectInstruction extends Common {
  readonly op: 'effect';
  readonly operation: string;
  /** Fixed settings of the operation, passed as they are. */
  readonly settings: JsonObject;
  /** Computed inputs: name → CEL. */
  readonly input: Readonly<Record<string, Expression>>;
  /** Start-to-close limit of one attempt, ms. */
  readonly timeoutMs: number;
  readonly retry: RetryPolicy;
  /** Variables taken from the answer: name ← dotted path in the answer's values. */
  readonly assign: readonly { readonly name: string; readonly path: string }[];
  /** One way per outcome the operation may answer. */
  readonly ways: readonly Way[];
  /** Where a technical failure goes when retries are used up; null raises an incident. */
  readonly failed: Way | null;
  /** Short and idempotent: performed within the workflow task, together with quick effects before and after it. Decided by the compiler. */
  readonly quick: boolean;
  /** Label of the first effect of its fast segment; absent where no other effect runs in one go with it. For those who read plans: engine and drivers go by `quick`. */
  readonly segment?: Label;
  readonly undo?: EffectUndo;
  /** The operation takes long: its activity only begins it (it answers `begun`), and the outcome is reported through the inbox. */
  readonly reports?: EffectReports;
}
/** What becomes of a begun effect that the position leaves before it has reported. */
export interface EffectReports {
  readonly onLeave: 'recall' | 'leave';
}
/** How a done effect is undone, when the plan compensates: by another operation, with the same limit and retries. */
export interface EffectUndo {
  readonly operation: string;
  readonly settings: JsonObject;
  /** Computed when the effect is done: name → CEL, where `answer` holds what it answered. */
  readonly input: Readonly<Record<string, Expression>>;
  /** Outcomes by which something was done; by the others there is nothing to undo. */
  readonly outcomes: readonly string[];
}
/** Undoes what was done in the position's scope, the last first, one at a time. What was undone is forgotten; the rest stays to be undone later. */
export interface CompensateInstruction extends Common {
  readonly op: 'compensate';
  /** Only the effects of these steps; absent = of all. */
  readonly steps?: readonly string[];
  readonly done: Way;
  /** Where a failing undo goes when its retries are used up; null, or leading nowhere, raises an incident. */
  readonly incident: Way | null;
}
/** Opens a work item (touchpoint or task) and rests until it is closed. */
export interface WorkInstruction extends Common {
  readonly op: 'work';
  readonly work: WorkConfig;
  /** Computed values that pre-fill the form or the brief: name → CEL. */
  readonly input: Readonly<Record<string, Expression>>;
  /** Variables taken from the form when it closes: name ← field key. */
  readonly assign: readonly { readonly name: string; readonly field: string }[];
  readonly ways: readonly Way[];
}
/** Splits the position into one per branch (built from the start; the `parallel` step that draws it follows). */
export interface ForkInstruction extends Common {
  readonly op: 'fork';
  readonly branches: readonly Way[];
  readonly join: Label;
}
/** Waits for `need` branches of the same visit of its fork; the rest are cancelled or left to run. */
export interface JoinInstruction extends Common {
  readonly op: 'join';
  readonly need: number;
  readonly rest: 'cancel' | 'abandon';
  readonly way: Way;
}
/** Parks the instance as an incident. */
export interface RaiseInstruction extends Common {
  readonly op: 'raise';
  readonly cause: string;
}

/** The instruction set. Changing it takes a decision record: running instances depend on it. */
export type Instruction =
  | EndInstruction
  | GoInstruction
  | BranchInstruction
  | AssignInstruction
  | AwaitInstruction
  | EffectInstruction
  | WorkInstruction
  | CompensateInstruction
  | ForkInstruction
  | JoinInstruction
  | RaiseInstruction;
export type Op = Instruction['op'];

/** An exit or goal as the engine tests it. */
export interface PlanExit extends Pick<ExitRule, 'id' | 'goal' | 'event' | 'match' | 'outcome'> {
  /** Variable that holds the ISO instant until which it is open, exclusive; while that is empty it is closed. Absent = always open. */
  readonly until?: string;
}

/** A compiled version: a flat table, addressed by the hash of its canonical JSON. */
export interface Plan {
  readonly format: 1;
  readonly start: Label;
  readonly timeZone: string;
  /** Initial variables. */
  readonly variables: Readonly<Record<string, Json>>;
  /** Goals before exits, each in drawing order. */
  readonly exits: readonly PlanExit[];
  /** Ends the instance by `too-old` after so many ms; null = never. */
  readonly maximumAgeMs: number | null;
  /** Names of the events any instruction, trigger or exit listens to: only these are delivered. */
  readonly listens: readonly string[];
  readonly instructions: Readonly<Record<Label, Instruction>>;
}

/** A plan with its address, as stored: `sha256:` + hex of the canonical JSON. */
export interface StoredPlan {
  readonly hash: string;
  readonly plan: Plan;
}

/** Names of steps for journals and monitors, kept beside the plan in the version, never inside it. */
export type StepNames = Readonly<Record<string, Text>>;
