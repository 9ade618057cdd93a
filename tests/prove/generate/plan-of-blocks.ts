import type { Label, Plan } from '@tongtu/workflows/plan';
import { type Block, EVENTS, type Journey } from './blocks.js';
import { type Draft, nextStep, type Pen, type Place, put, way } from './draft.js';
import { rests } from './draw-rests.js';
import { isSound, reachable } from './reachable.js';

/** A generated journey as the engine and the model get it. */
export interface Drawn {
  readonly plan: Plan;
  /** The forks inside which each label lies by construction, outermost first. */
  readonly within: Readonly<Record<Label, readonly Label[]>>;
  /** It may be published. */
  readonly isSound: boolean;
}

const drawn = new WeakMap<Journey, Drawn>();

/** Lowers blocks to a plan, as the compiler would; each journey once. */
export function planOfBlocks(journey: Journey): Drawn {
  const known = drawn.get(journey) ?? lower(journey);
  drawn.set(journey, known);
  return known;
}

function lower({ blocks, exit, maximumAge }: Journey): Drawn {
  const draft: Draft = { instructions: {}, within: {}, steps: 0 };
  const main = { to: 'end', inside: [] };
  put({ draft, step: 'end', place: main }, { op: 'end', step: 'end', outcome: 'done', output: { n: 'vars.n' } });
  const start = sequence(draft, blocks, main);
  const labels = reachable(draft.instructions, { from: [start], going: 'both' });
  const instructions = Object.fromEntries(Object.entries(draft.instructions).filter(([label]) => labels.has(label)));
  const plan: Plan = {
    ...{ format: 1, start, timeZone: 'Asia/Shanghai', exits: exit ? exitsOf(exit) : [] },
    variables: { n: 0, text: null, broken: null, when: '2026-03-10T02:01:00Z' },
    maximumAgeMs: maximumAge === null ? null : maximumAge * 1_000,
    listens: EVENTS,
    instructions,
  };
  return { plan, within: draft.within, isSound: isSound(instructions, start) };
}

function exitsOf({ goal, above, isTimed }: NonNullable<Journey['exit']>): Plan['exits'] {
  const match = above === null ? {} : { match: `event.n > ${above}.0` };
  return [
    { id: 'x', goal, event: 'e3', ...match, outcome: 'out', ...(isTimed ? { until: 'when' } : {}) },
    { id: 'y', goal: !goal, event: 'e3', match: 'event.n > 8.0', outcome: 'far' },
  ];
}

function sequence(draft: Draft, blocks: readonly Block[], place: Place): Label {
  return blocks.reduceRight((to, block) => drawBlock(draft, block, { ...place, to }), place.to);
}

type Of<D extends Block['does']> = Extract<Block, { readonly does: D }>;

const VALUES: { readonly [V in Of<'assign'>['value']]: string } = {
  count: 'vars.n + 1.0',
  zero: '0.0',
  broken: 'vars.broken + 1.0',
  points: 'customer.points',
};

/** Every second step, whatever it does. */
const EVEN_STEPS = Array.from({ length: 60 }, (_, index) => `s${2 * index}`);

const drawers: { readonly [D in Exclude<Block['does'], 'pass'>]: (block: Of<D>, pen: Pen) => Label } = {
  ...rests,
  assign: ({ value }, pen) =>
    put(pen, { op: 'assign', step: pen.step, values: [{ name: 'n', value: VALUES[value] }], way: way('next', pen.place.to) }),
  decide: ({ on, above, sets, yes, no }, pen) => {
    const when = `${on === 'n' ? 'vars.n' : 'customer.points'} > ${above}.0`;
    const otherwise = way('no', no && pen.draw(no, pen.place));
    const assign = sets ? { assign: [{ name: 'n', value: VALUES[sets] }] } : {};
    return put(pen, { op: 'branch', step: pen.step, cases: [{ when, ...assign, way: way('yes', pen.draw(yes, pen.place)) }], otherwise });
  },
  fork,
  loop: ({ until, seconds, body }, pen) => {
    const { draft, step, place } = pen;
    const rest = nextStep(draft);
    const timers = [{ afterMs: seconds * 1_000, way: way('time', step) }];
    put({ draft, step: rest, place }, { op: 'await', step: rest, timers, events: [] });
    const otherwise = way('again', pen.draw(body, { ...place, to: rest }));
    return put(pen, { op: 'branch', step, cases: [{ when: `vars.n > ${until}.0`, way: way('out', place.to) }], otherwise });
  },
  compensate: ({ some, incident }, pen) => {
    const failing = incident && way('incident', incident === 'on' ? pen.place.to : null);
    return put(pen, {
      ...{ op: 'compensate', step: pen.step, done: way('done', pen.place.to), incident: failing },
      ...(some ? { steps: EVEN_STEPS } : {}),
    });
  },
  raise: (_, pen) => put(pen, { op: 'raise', step: pen.step, cause: 'drawn' }),
  end: (_, pen) => put(pen, { op: 'end', step: pen.step, outcome: 'early' }),
};

function drawBlock(draft: Draft, block: Block, place: Place): Label {
  if (block.does === 'pass') return pass(draft, block.count, place);
  const drawer = drawers[block.does] as (block: Block, pen: Pen) => Label; // the table pairs each kind with its drawer
  return drawer(block, { draft, step: nextStep(draft), place, draw: (blocks, inner) => sequence(draft, blocks, inner) });
}

function pass(draft: Draft, count: number, place: Place): Label {
  let { to } = place;
  for (let left = count; left > 0; left -= 1) {
    const step = nextStep(draft);
    to = put({ draft, step, place }, { op: 'go', step, way: way('next', to) });
  }
  return to;
}

function fork({ branches, need, rest, dead, apart }: Of<'fork'>, pen: Pen): Label {
  const { draft, step, place } = pen;
  const join = apart ? nextStep(draft) : `${step}/join`;
  put(pen, { op: 'join', step: apart ? join : step, need, rest, way: way('joined', place.to) }, join);
  const inner = { ...place, to: join, inside: [...place.inside, step] };
  const ways = branches.map((blocks, index) => way(`b${index}`, dead && index === 1 ? null : pen.draw(blocks, inner)));
  return put(pen, { op: 'fork', step, branches: ways, join });
}
