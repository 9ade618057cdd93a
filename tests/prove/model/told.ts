import type { Json } from '@tongtu/workflows/graph';
import type { Label } from '@tongtu/workflows/plan';

/** `step:visit`: the visit counted from 1 for each step. No two lines ever stand at the same place. */
export type Place = string;
/** `step:visit:operation:generation`. */
export type Key = string;
/** `place/what it is for@due`. */
export type ClockName = string;

export type Values = Readonly<Record<string, Json>>;

/** What befalls an instance, in the words of the model: everything is named by where it belongs, nothing by an id that an engine made up. */
export type Told = { readonly at: string } & (
  | {
      readonly is: 'answer';
      readonly key: Key;
      readonly outcome: string;
      readonly values: Values;
      readonly customer: Values;
      /** A reason came along. */ readonly isReasoned: boolean;
    }
  | {
      readonly is: 'report';
      readonly number: number;
      readonly key: Key;
      readonly outcome: string;
      readonly values: Values;
      readonly customer: Values;
      readonly isReasoned: boolean;
    }
  | { readonly is: 'failure'; readonly key: Key; readonly code: string }
  | { readonly is: 'ring'; /** null = one that nobody has armed. */ readonly clock: ClockName | null }
  | { readonly is: 'event'; readonly number: number; readonly name: string; readonly data: Json }
  | { readonly is: 'work'; readonly number: number; readonly row: Place; readonly change: RowChange }
  | { readonly is: 'order'; readonly number: number; readonly order: Order }
);

export type RowChange = { readonly closed: string; readonly fields: Values } | { /** ISO instant. */ readonly checkAt: string | null };

/** What an operator orders; `line: null` = a line that does not stand (any more). */
export type Order =
  | { readonly kind: 'pause'; readonly events?: 'hold' | 'discard' }
  | { readonly kind: 'resume' | 'cancel' }
  | { readonly kind: 'redo'; readonly line: Place | null; readonly whole: boolean }
  | { readonly kind: 'hand-over'; readonly line: Place | null; readonly to: string | null }
  | { readonly kind: 'retry'; readonly line?: Place | null }
  | { readonly kind: 'skip'; readonly line: Place | null; readonly outcome: string }
  | { readonly kind: 'move'; readonly line: Place | null; readonly to: Label }
  | { readonly kind: 'set'; readonly values: Values };

/** What can be seen of an instance from outside after each happening: this is what is compared. */
export interface View {
  readonly status: 'running' | 'paused' | 'ended';
  readonly outcome: string | null;
  /** Sorted: `place label [aside] [code of the incident]`. */
  readonly stands: readonly string[];
  /** Sorted: key, whether it has failed, what was asked. */
  readonly open: readonly string[];
  /** Sorted names. */
  readonly clocks: readonly ClockName[];
  readonly variables: Values;
  readonly customer: Values;
  /** Numbers of the events that are kept for waits to come. */
  readonly early: readonly number[];
  /** What was asked of the world by the last happening, and is not void already; an end comes last. */
  readonly asked: readonly string[];
  /** What was written in the journal: `kind place outcome`. */
  readonly said: readonly string[];
}
