import fc from 'fast-check';
import {
  type Block,
  EVENTS,
  type EventBlock,
  type Journey,
  type RepeatBlock,
  type Target,
  type TimeBlock,
  type TriggerBlock,
} from './blocks.js';
import { planOfBlocks } from './plan-of-blocks.js';

type Of<D extends Block['does']> = Extract<Block, { readonly does: D }>;

const event = fc.constantFrom(...EVENTS);
const above = fc.option(fc.nat({ max: 8 }), { freq: 2 });

const assign = fc.record<Of<'assign'>>({
  does: fc.constant('assign'),
  value: fc.constantFrom('count', 'count', 'count', 'count', 'count', 'count', 'count', 'zero', 'zero', 'points', 'points', 'broken'),
});

/** Few steps, or so many that the engine forgets some. */
const pass = fc.record<Of<'pass'>>({ does: fc.constant('pass'), count: fc.oneof(fc.nat({ max: 3 }), fc.integer({ min: 12, max: 36 })) });

const by = fc.constantFrom(false, false, false, true);
const after = fc.record({ after: fc.nat({ max: 100 }), by });
const date = fc.record({ date: fc.integer({ min: -300, max: 900 }), by });
const times: fc.Arbitrary<readonly TimeBlock[]> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(after) },
  { weight: 1, arbitrary: fc.tuple(date) },
  { weight: 1, arbitrary: fc.tuple(after, date) },
  { weight: 1, arbitrary: fc.tuple(fc.record({ variable: fc.constant(true as const), by })) },
);

const events = fc.array(
  fc.record<EventBlock>({
    event,
    above,
    since: fc.oneof(
      fc.constant('step' as const),
      fc.constant('entry' as const),
      fc.record({ ms: fc.integer({ min: 1_000, max: 60_000 }) }),
    ),
    keeps: fc.constantFrom('text', 'text', 'nothing', 'sum'),
  }),
  { maxLength: 2 },
);

const when = fc.oneof(
  fc.record({
    seconds: fc.nat({ max: 20 }),
    by,
    repeat: fc.oneof(
      { weight: 2, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.record<RepeatBlock>({ every: fc.integer({ min: 1, max: 20 }), by, times: fc.constantFrom(1, 2, null) }) },
    ),
  }),
  fc.record({ event, above }),
  fc.record({ error: fc.constantFrom('down', 'down', 'lost') }),
);

type Blocks = fc.Arbitrary<readonly Block[]>;
type Triggers = fc.Arbitrary<readonly TriggerBlock[]>;

function triggersWith(blocks: Blocks): Triggers {
  const to = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<Target>('on', 'on', 'end', 'nowhere') },
    { weight: 3, arbitrary: fc.record({ aside: blocks }) },
  );
  const trigger = fc.record<TriggerBlock>({ when, interrupting: fc.boolean(), to });
  return fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: fc.array(trigger, { minLength: 1, maxLength: 2 }) });
}

/** What a position rests at. */
function rests(triggers: Triggers): readonly fc.WeightedArbitrary<Block>[] {
  return [
    { weight: 6, arbitrary: fc.record<Of<'wait'>>({ does: fc.constant('wait'), times, events, triggers }) },
    {
      weight: 5,
      arbitrary: fc.record<Of<'effect'>>({
        does: fc.constant('effect'),
        input: fc.nat({ max: 15 }).map((luck) => (luck === 15 ? 'broken' : 'n')),
        no: fc.constantFrom('on', 'on', 'on', 'nowhere'),
        failed: fc.constantFrom('on', 'nowhere', null),
        reports: fc.constantFrom(null, null, null, 'recall', 'leave'),
        undo: fc.constantFrom(null, null, 'plain', 'plain', 'plain', 'broken'),
        triggers,
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record<Of<'work'>>({
        does: fc.constant('work'),
        kind: fc.constantFrom('task', 'touch'),
        broken: fc.nat({ max: 15 }).map((luck) => luck === 15),
        returned: fc.constantFrom('on', 'on', 'nowhere'),
        triggers,
      }),
    },
    { weight: 1, arbitrary: fc.record<Of<'pair'>>({ does: fc.constant('pair'), seconds: fc.nat({ max: 30 }), triggers }) },
  ];
}

const leaves: readonly fc.WeightedArbitrary<Block>[] = [
  { weight: 4, arbitrary: assign },
  { weight: 1, arbitrary: pass },
  { weight: 1, arbitrary: fc.constantFrom<Block>({ does: 'raise' }, { does: 'end' }) },
  {
    weight: 2,
    arbitrary: fc.record<Of<'compensate'>>({
      does: fc.constant('compensate'),
      some: fc.boolean(),
      incident: fc.constantFrom('on', 'nowhere', null),
    }),
  },
];

function branching(blocks: Blocks): readonly fc.WeightedArbitrary<Block>[] {
  const no = fc.oneof({ weight: 9, arbitrary: blocks }, { weight: 1, arbitrary: fc.constant(null) });
  const fork = fc
    .record({
      branches: fc.array(blocks, { minLength: 2, maxLength: 3 }),
      need: fc.nat({ max: 2 }),
      rest: fc.constantFrom<Of<'fork'>['rest']>('cancel', 'abandon'),
      luck: fc.nat({ max: 19 }),
    })
    .map(({ branches, need, rest, luck }): Block => ({
      ...{ does: 'fork', branches, rest, dead: luck === 19, apart: luck % 2 === 1 },
      need: Math.min(need + 1, branches.length),
    }));
  return [
    {
      weight: 4,
      arbitrary: fc.record<Of<'decide'>>({
        does: fc.constant('decide'),
        on: fc.constantFrom('n', 'points'),
        above: fc.nat({ max: 4 }),
        sets: fc.nat({ max: 11 }).map((luck) => (luck === 11 ? 'broken' : luck > 8 ? 'count' : null)),
        yes: blocks,
        no,
      }),
    },
    { weight: 5, arbitrary: fork },
    {
      weight: 3,
      arbitrary: fc.record<Of<'loop'>>({
        does: fc.constant('loop'),
        until: fc.nat({ max: 6 }),
        seconds: fc.integer({ min: 1, max: 5 }),
        body: blocks,
      }),
    },
  ];
}

const { block } = fc.letrec<{ readonly blocks: readonly Block[]; readonly block: Block }>((tie) => ({
  block: fc.oneof({ maxDepth: 4, depthSize: 'medium' }, ...leaves, ...rests(triggersWith(tie('blocks'))), ...branching(tie('blocks'))),
  blocks: fc.array(tie('block'), { maxLength: 3 }),
}));

/** Journeys of every shape that the language allows, the smallest first. */
export const journeys: fc.Arbitrary<Journey> = fc
  .record({
    blocks: fc.array(block, { minLength: 1, maxLength: 6, size: 'max' }),
    exit: fc.oneof(
      { weight: 5, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.record({ goal: fc.boolean(), above, isTimed: fc.boolean() }) },
    ),
    maximumAge: fc.oneof({ weight: 12, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.integer({ min: 20, max: 500 }) }),
  })
  .filter((journey) => planOfBlocks(journey).isSound);
