import fc from 'fast-check';
import { EVENTS, type EventName } from './blocks.js';

/** Something that the world does to an instance. Whatever it is done to is named by its place in a list, so that a schedule stays one when parts of it are left out. */
export type Deed =
  | {
      readonly does: 'answer';
      readonly which: number;
      readonly outcome: 'ok' | 'no' | 'unheard-of' | 'begun';
      readonly text: string;
      readonly checkIn: number | null;
    }
  /** An effect that has begun, or was ever asked for, reports. */
  | { readonly does: 'report'; readonly which: number; readonly outcome: 'ok' | 'no' | 'unheard-of' }
  | { readonly does: 'fail'; readonly which: number; readonly code: string }
  | { readonly does: 'ring'; /** 0 = the earliest. */ readonly which: number }
  | { readonly does: 'event'; readonly name: EventName; readonly n: number | 'word' | null }
  | {
      readonly does: 'work';
      readonly which: number;
      readonly change: 'done' | 'returned' | 'expired' | 'odd' | { readonly checkIn: number | null };
    }
  | { readonly does: 'order'; readonly order: OrderDeed }
  /** A happening told before is told again. */
  | { readonly does: 'repeat'; readonly which: number }
  /** One that was held up on its way arrives. */
  | { readonly does: 'arrive'; readonly which: number }
  /** Something that nobody waits for any more is answered, or rings. */
  | { readonly does: 'answer-late'; readonly which: number }
  | { readonly does: 'ring-late'; readonly which: number }
  /** The world forgets everything: continue-as-new, a reset, a crash. */
  | { readonly does: 'restart' };

export type OrderDeed =
  | { readonly kind: 'pause' | 'resume' | 'cancel' | 'retry' }
  | { readonly kind: 'pause-discarding' }
  | { readonly kind: 'retry-one'; readonly which: number }
  | { readonly kind: 'redo'; readonly which: number; readonly whole: boolean }
  | { readonly kind: 'hand-over'; readonly which: number; readonly to: 'remote' | 'nobody' | null }
  | { readonly kind: 'skip'; readonly which: number; readonly outcome: number }
  | { readonly kind: 'move'; readonly which: number; readonly to: number }
  | { readonly kind: 'set'; readonly name: 'n' | 'broken' | 'when' | 'unknown'; readonly value: number | string | null };

export interface Move {
  readonly deed: Deed;
  /** Time that passes before it, ms. */
  readonly after: number;
  /** Its number is given out now, and it is told later, by `arrive`. */
  readonly heldUp: boolean;
}

const which = fc.nat({ max: 6 });
const checkIn = fc.option(fc.nat({ max: 20 }), { freq: 3 });

const order: fc.Arbitrary<OrderDeed> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<OrderDeed>({ kind: 'retry' }, { kind: 'resume' }, { kind: 'resume' }, { kind: 'pause' }) },
  { weight: 1, arbitrary: fc.constantFrom<OrderDeed>({ kind: 'retry' }, { kind: 'retry' }, { kind: 'retry' }, { kind: 'cancel' }) },
  { weight: 1, arbitrary: fc.constantFrom<OrderDeed>({ kind: 'pause' }, { kind: 'pause-discarding' }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('retry-one' as const), which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('redo' as const), which, whole: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('hand-over' as const),
      which,
      to: fc.constantFrom('remote' as const, 'nobody' as const, null),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('skip' as const), which, outcome: fc.nat({ max: 4 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('move' as const), which, to: fc.nat({ max: 60 }) }) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom('n' as const, 'n' as const, 'broken' as const, 'broken' as const, 'when' as const, 'unknown' as const),
        fc.nat({ max: 9 }),
      )
      .map(([name, value]) => ({
        kind: 'set' as const,
        name,
        value: name === 'when' ? (WHENS[value % WHENS.length] ?? null) : value === 9 ? 'word' : value,
      })),
  },
);

const WHENS = ['2026-03-10T02:02:30Z', '2026-03-10', 'soon', null, '2026-03-10T10:01:10+08:00'] as const;

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      does: fc.constant('answer' as const),
      which,
      outcome: fc.constantFrom('ok', 'ok', 'ok', 'ok', 'no', 'unheard-of', 'begun'),
      text: fc.constantFrom('a', 'b'),
      checkIn,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('report' as const), which, outcome: fc.constantFrom('ok', 'ok', 'no', 'unheard-of') }),
  },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('fail' as const), which, code: fc.constantFrom('down', 'down', 'lost') }) },
  { weight: 10, arbitrary: fc.record({ does: fc.constant('ring' as const), which: fc.constantFrom(0, 0, 0, 0, 1, 2) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('event' as const),
      name: fc.constantFrom(...EVENTS),
      n: fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 9 }) }, { weight: 1, arbitrary: fc.constantFrom('word' as const, null) }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('work' as const),
      which,
      change: fc.oneof(fc.constantFrom('done', 'returned', 'expired', 'odd'), fc.record({ checkIn })),
    }),
  },
  { weight: 4, arbitrary: order.map((one) => ({ does: 'order' as const, order: one })) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('repeat' as const), which: fc.nat({ max: 30 }) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('arrive' as const), which: fc.nat({ max: 3 }) }) },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.record({ does: fc.constant('answer-late' as const), which: fc.nat({ max: 12 }) }),
      fc.record({ does: fc.constant('ring-late' as const), which: fc.nat({ max: 12 }) }),
    ),
  },
  { weight: 2, arbitrary: fc.constant({ does: 'order' as const, order: { kind: 'retry' as const } }) },
  { weight: 2, arbitrary: fc.constant({ does: 'restart' as const }) },
);

/** Schedules of so many moves at most, the shortest first. */
export function schedules(longest: number): fc.Arbitrary<readonly Move[]> {
  const move = fc.record<Move>({
    deed,
    after: fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 3_000 }) }, { weight: 1, arbitrary: fc.constant(0) }),
    heldUp: fc.nat({ max: 9 }).map((one) => one === 9),
  });
  return fc.array(move, { maxLength: longest, size: 'max' });
}
