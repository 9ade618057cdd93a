/** Names of the events that generated journeys listen to. */
export const EVENTS = ['e1', 'e2', 'e3'] as const;
export type EventName = (typeof EVENTS)[number];

/** Where a trigger leads: to what follows its step, to the end, nowhere (an incident), or a line of its own. */
export type Target = 'on' | 'end' | 'nowhere' | { readonly aside: readonly Block[] };

/** A time that comes again. */
export interface RepeatBlock {
  readonly every: number;
  readonly by: boolean;
  readonly times: number | null;
}

/** A trigger attached to a step. */
export interface TriggerBlock {
  readonly when:
    | { readonly seconds: number; /** By a calendar from there. */ readonly by: boolean; readonly repeat: RepeatBlock | null }
    | { readonly event: EventName; readonly above: number | null }
    | { readonly error: string };
  readonly interrupting: boolean;
  readonly to: Target;
}

/** A time that a wait waits for: so long after entering, or a date (Shanghai's 10 March) plus so many seconds, or what a variable says. */
export type TimeBlock = ({ readonly after: number } | { readonly date: number } | { readonly variable: true }) & {
  /** By a calendar from there. */
  readonly by: boolean;
};

/** An event that a wait waits for. */
export interface EventBlock {
  readonly event: EventName;
  /** Only with more than that; null = any. */
  readonly above: number | null;
  readonly since: 'step' | 'entry' | { readonly ms: number };
  /** What is kept of it: its text, or a sum that fails for some. */
  readonly keeps: 'text' | 'sum' | 'nothing';
}

/** A piece of a journey: small enough to shrink, and every instruction comes from one. */
export type Block =
  | { readonly does: 'pass'; /** So many steps that are passed in one go. */ readonly count: number }
  | { readonly does: 'assign'; readonly value: 'count' | 'zero' | 'broken' | 'points' }
  | {
      readonly does: 'decide';
      readonly on: 'n' | 'points';
      readonly above: number;
      /** The case sets a variable. */
      readonly sets: 'count' | 'broken' | null;
      readonly yes: readonly Block[];
      readonly no: readonly Block[] | null;
    }
  | {
      readonly does: 'wait';
      readonly times: readonly TimeBlock[];
      readonly events: readonly EventBlock[];
      readonly triggers: readonly TriggerBlock[];
    }
  | EffectBlock
  | {
      readonly does: 'work';
      readonly kind: 'touch' | 'task';
      readonly broken: boolean;
      readonly returned: 'on' | 'nowhere';
      readonly triggers: readonly TriggerBlock[];
    }
  /** A step of two instructions: an effect and then a wait, with the same triggers. */
  | { readonly does: 'pair'; readonly seconds: number; readonly triggers: readonly TriggerBlock[] }
  | {
      readonly does: 'fork';
      readonly branches: readonly (readonly Block[])[];
      readonly need: number;
      readonly rest: 'cancel' | 'abandon';
      readonly dead: boolean;
      /** Its join is a step of its own. */
      readonly apart: boolean;
    }
  | { readonly does: 'loop'; readonly until: number; readonly seconds: number; readonly body: readonly Block[] }
  | CompensateBlock
  | { readonly does: 'raise' }
  | { readonly does: 'end' };

export interface EffectBlock {
  readonly does: 'effect';
  readonly input: 'n' | 'broken';
  readonly no: 'on' | 'nowhere';
  readonly failed: 'on' | 'nowhere' | null;
  /** How it is undone: with a value that can be computed, or not. */
  readonly undo: 'plain' | 'broken' | null;
  /** It may only begin, and report later; left before, it is recalled or left alone. */
  readonly reports: 'recall' | 'leave' | null;
  readonly triggers: readonly TriggerBlock[];
}

/** What was done is undone. */
export interface CompensateBlock {
  readonly does: 'compensate';
  /** Only what some of the steps did. */
  readonly some: boolean;
  readonly incident: 'on' | 'nowhere' | null;
}

/** A whole journey. */
export interface Journey {
  readonly blocks: readonly Block[];
  readonly exit: {
    readonly goal: boolean;
    readonly above: number | null;
    /** Only until an instant that a variable holds. */
    readonly isTimed: boolean;
  } | null;
  readonly maximumAge: number | null;
}
