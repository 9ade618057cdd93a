import type { Command, Position } from '@tongtu/workflows/engine';
import type { OrderDeed } from '../generate/moves.js';
import { waysOf } from '../model/story.js';
import type { World } from './world.js';

type Of<K extends OrderDeed['kind']> = Extract<OrderDeed, { readonly kind: K }>;
type Addressed<O extends OrderDeed> = O & { readonly position: string; readonly world: World };

const plain = ({ kind }: { readonly kind: 'pause' | 'resume' | 'cancel' | 'retry' }): Command => ({ kind });

const orders: { readonly [K in OrderDeed['kind']]: (order: Addressed<Of<K>>) => Command } = {
  pause: plain,
  resume: plain,
  cancel: plain,
  retry: plain,
  'pause-discarding': () => ({ kind: 'pause', events: 'discard' }),
  'retry-one': ({ position }) => ({ kind: 'retry', position }),
  redo: ({ position, whole }) => ({ kind: 'redo', position, whole }),
  'hand-over': ({ position, to }) => ({ kind: 'hand-over', position, ...(to === null ? {} : { to }) }),
  skip: ({ position, outcome, world }) => ({
    kind: 'skip',
    position,
    outcome: pick(['nowhere', ...outcomesAt(world, position)], outcome) ?? '',
  }),
  move: ({ position, to, world }) => ({
    kind: 'move',
    position,
    to: pick(['nowhere', ...Object.keys(world.drawn.plan.instructions)], to) ?? '',
  }),
  set: ({ name, value }) => ({ kind: 'set', values: { [name]: value } }),
};

/** The order as the engine gets it. */
export function commandOf(world: World, order: OrderDeed): Command {
  const position = 'which' in order ? (pick(world.state.positions, order.which)?.id ?? 'p0') : '';
  const give = orders[order.kind] as (order: Addressed<OrderDeed>) => Command; // the table pairs each kind with its order
  return give({ ...order, position, world });
}

function outcomesAt({ state, drawn }: World, id: string): readonly string[] {
  const position: Position | undefined = state.positions.find((one) => one.id === id);
  const instruction = drawn.plan.instructions[position?.label ?? ''];
  return instruction ? waysOf(instruction).map(({ outcome }) => outcome) : [];
}

/** One of a list, by a number of any size. */
export function pick<T>(items: readonly T[], which: number): T | undefined {
  return items.length === 0 ? undefined : items[which % items.length];
}
