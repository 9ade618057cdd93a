import type { Link } from '../../graph/graph.js';
import type { Drawing } from '../drawing.js';
import { entriesOf, fatesOf, type ForkFate, isWithin } from '../parallel/arrivals.js';
import { regionsOf } from '../parallel/regions.js';
import { addWithout, allBits, type Bits, bitsOf, bothBits, hasBit, inAtLeast, noBits, otherBits } from './bits.js';
import { RankedQueue, ranksOf } from './rank.js';
import { writtenBy } from './written-by.js';

/** Which variables may not have been written where. */
export interface UnsetVariables {
  /** Whether a variable without an initial value may not have been written when a step is entered. */
  readonly mayBeUnset: (name: string, step: string) => boolean;
  /** Whether it may not have been written when a step was just left by a link. */
  readonly mayBeUnsetAfter: (name: string, link: Link) => boolean;
}

const known = new WeakMap<Drawing, UnsetVariables>();

/**
 * Which variables may not have been written at which step: those that can be come to from the start without passing a step that writes
 * them. After a join a variable may be unwritten only if as many branches as the join needs can come to it so. All variables at once, so near-linear.
 */
export function unsetVariables(drawing: Drawing): UnsetVariables {
  const before = known.get(drawing);
  if (before) return before;
  const names = drawing.graph.variables.filter(({ initial }) => initial === undefined).map(({ name }) => name);
  const numbers = new Map(names.map((name, number) => [name, number] as const));
  const world: World = { drawing, numbers, written: makeWritten(drawing, numbers), inside: new Map() };
  const sets = names.length === 0 ? new Map<string, Bits>() : spreadAll(world);
  const mayBeUnset = (name: string, step: string): boolean => {
    const [set, number] = [sets.get(step), numbers.get(name)];
    return set !== undefined && number !== undefined && hasBit(set, number);
  };
  const unset: UnsetVariables = {
    mayBeUnset,
    mayBeUnsetAfter: (name, { from, outcome }) => {
      const step = drawing.step(from);
      return step !== undefined && mayBeUnset(name, from) && !writtenBy(step, outcome, drawing).includes(name);
    },
  };
  known.set(drawing, unset);
  return unset;
}

interface World {
  readonly drawing: Drawing;
  readonly numbers: ReadonlyMap<string, number>;
  readonly written: (link: Link) => Bits;
  /** What is known of the branches of a fork, by its id: what may be unset at their steps if everything is unset before the fork, and what passes through. */
  readonly inside: Map<string, { readonly fate: ForkFate; readonly sets: ReadonlyMap<string, Bits>; readonly stopped: Bits }>;
}

/** Sets that spread: from where, and where they may go. */
interface Spread {
  readonly entries: readonly { readonly link: Link; readonly set: Bits }[];
  readonly holds: (id: string) => boolean;
  /** A step at which it ends. */
  readonly last?: string | undefined;
}

function spreadAll(world: World): Map<string, Bits> {
  const { drawing } = world;
  const fates = fatesOf(drawing);
  const isPlain = fates.length === 0 || fates.some(({ isSound }) => !isSound); // without joins, or with such as another rule complains of
  const regions = regionsOf(drawing);
  const size = world.numbers.size;
  if (!isPlain) for (const fate of fates.toReversed()) lookInside(fate, world);
  const starts = drawing.starts.map(({ id }) => id);
  const sets = spread(
    {
      entries: starts.flatMap((id) => exitsOf(id, world).map(({ link, stopped }) => ({ link, set: otherBits(stopped, size) }))),
      holds: isPlain ? () => true : (id) => isWithin(null, id, regions),
    },
    world,
  );
  for (const id of starts) sets.set(id, allBits(size));
  for (const { fork } of isPlain ? [] : fates) {
    const before = sets.get(fork.step.id);
    if (!before) continue;
    for (const [id, set] of world.inside.get(fork.step.id)?.sets ?? []) sets.set(id, bothBits(set, before));
  }
  return sets;
}

/** Inner forks first: what is unset before a fork is unset after its join if so many branches as it needs may bring it there so. */
function lookInside(fate: ForkFate, world: World): void {
  const { drawing, inside, numbers } = world;
  const size = numbers.size;
  const regions = regionsOf(drawing);
  const region = fate.fork.step.id;
  const last = fate.join?.id;
  const all: Bits[] = [];
  const sets = new Map<string, Bits>();
  for (const { link } of entriesOf(fate.fork, drawing)) {
    const branch = spread({ entries: [{ link, set: allBits(size) }], holds: (id) => isWithin(region, id, regions), last }, world);
    for (const [id, set] of branch) addInto(sets, id, set);
    all.push(branch.get(last ?? '') ?? noBits(size));
  }
  inside.set(region, { fate, sets, stopped: otherBits(inAtLeast(fate.need, all, size), size) });
}

function spread({ entries, holds, last }: Spread, world: World): Map<string, Bits> {
  const sets = new Map<string, Bits>();
  const queue = new RankedQueue(ranksOf(world.drawing));
  const nothing = noBits(world.numbers.size);
  const enter = (id: string, set: Bits, stopped: Bits): void => {
    if (!holds(id)) return;
    const before = sets.get(id) ?? noBits(world.numbers.size);
    sets.set(id, before);
    if (addWithout(before, set, stopped)) queue.add(id);
  };
  for (const { link, set } of entries) enter(link.to, set, nothing);
  for (let id = queue.take(); id !== undefined; id = queue.take()) {
    if (id === last) continue;
    const set = sets.get(id) ?? nothing;
    for (const { link, stopped } of exitsOf(id, world)) enter(link.to, set, stopped);
  }
  return sets;
}

/** The links on from a step with what is not unset any more behind them; an inner fork is passed in one go, from itself to what follows its join. */
function exitsOf(id: string, { drawing, inside, written }: World): readonly { readonly link: Link; readonly stopped: Bits }[] {
  const inner = inside.get(id);
  const step = inner ? inner.fate.join : drawing.step(id);
  if (!step) return [];
  return drawing.ways(step.id).map(({ link }) => ({ link, stopped: inner ? inner.stopped : written(link) }));
}

function makeWritten(drawing: Drawing, numbers: ReadonlyMap<string, number>): (link: Link) => Bits {
  const nothing = noBits(numbers.size);
  const known = new Map<string, Bits>();
  return ({ from, outcome }) => {
    const step = drawing.step(from);
    const names = step ? writtenBy(step, outcome, drawing) : [];
    if (names.length === 0) return nothing;
    const key = `${from} ${outcome}`;
    const bits =
      known.get(key) ??
      bitsOf(
        names.flatMap((name) => numbers.get(name) ?? []),
        numbers.size,
      );
    known.set(key, bits);
    return bits;
  };
}

function addInto(sets: Map<string, Bits>, id: string, set: Bits): void {
  const before = sets.get(id);
  if (before) addWithout(before, set, noBits(32 * set.length));
  else sets.set(id, set.slice());
}
