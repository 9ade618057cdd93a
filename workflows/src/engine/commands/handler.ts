import type { Json } from '../../graph/graph.js';
import type { Actor } from '../../touchpoint/touchpoint.js';
import type { Command, Why } from '../happening.js';
import type { EntryKind } from '../request.js';
import type { Run } from '../run.js';
import type { Position } from '../state.js';

export type CommandOf<K extends Command['kind']> = Extract<Command, { readonly kind: K }>;

/** What an order comes to: refused with the reason, or an entry and a deed, in this sequence. */
export type Order =
  | { readonly refused: Why; readonly position?: Position }
  | {
      readonly entry: {
        readonly kind: EntryKind;
        readonly position?: Position;
        readonly outcome?: string;
        readonly args?: Readonly<Record<string, Json>>;
      };
      readonly act: () => void;
    };

/** Who gave an order, and why. */
export interface Orderer {
  readonly actor: Actor;
  readonly reason: string;
}

/** Judges an order of an operator; nothing is changed before `act`. */
export type CommandHandler<K extends Command['kind']> = (run: Run, command: CommandOf<K>, by: Orderer) => Order;

/** The position an order is about, or the refusal: it may have gone on since the operator looked. */
export function addressed(run: Run, id: string): Position | Why {
  if (run.state.status === 'paused') return { code: 'is-paused' };
  return run.state.positions.find((position) => position.id === id) ?? { code: 'no-such-position' };
}
