import type { Text, ValueType } from '../graph/graph.js';

/** What a machine decides or writes in a step, for the checker. Paths are those of its settings. */
export interface MachineWork {
  /** Outcomes by which it is left when it is sure, and when it is not. */
  readonly sure: string;
  readonly unsure: string;
  /** How sure it must be, and the most it can ever be. */
  readonly confidence: { readonly path: string; readonly least: number; readonly most: number };
  /** What it tells apart, with the sentences that it knows each by; `isKnown` = it knows the thing without them. */
  readonly tellsApart: readonly {
    readonly path: string;
    readonly label: Text;
    readonly sentences: readonly string[];
    readonly isKnown: boolean;
  }[];
  /** Variables that it sets, and of which kind the values are. */
  readonly gives: readonly { readonly path: string; readonly variable: string; readonly type: ValueType }[];
  /** Variables with wording that nobody has approved: a customer must not read it before somebody, or a check, has. */
  readonly drafts: readonly string[];
}

/** Something that was said in a journey, and on which side. */
export interface Utterance {
  readonly by: 'customer' | 'bank';
  readonly text: string;
}
