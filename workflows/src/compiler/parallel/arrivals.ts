import type { Link, Step } from '../../graph/graph.js';
import type { Joining } from '../../steps/index.js';
import type { Drawing } from '../drawing.js';
import { reach } from '../reach.js';
import { type Entry, flow } from './flow.js';
import type { Fork } from './forks.js';
import { type Regions, regionsOf } from './regions.js';

/** Whether a branch comes to its join. Stopping for a person to step in is not counted: they let it go on. */
export interface BranchFate {
  readonly outcome: string;
  readonly canArrive: boolean;
  /** A link by which it can reach an end of the journey before the join; null = it surely arrives, if it can. */
  readonly stopsBy: Link | null;
}

/** What is known of the branches of one fork. */
export interface ForkFate {
  readonly fork: Fork;
  readonly join: Step | null;
  /** How many arrivals its join waits for. */
  readonly need: number;
  readonly branches: readonly BranchFate[];
  /** Branches that have not come when there are enough run on by themselves. */
  readonly leavesRest: boolean;
  /** No link crosses the border of its branches, and those inside are sound: only then can arrivals be told. */
  readonly isSound: boolean;
  /** It may run on a side line, or be left to run by a join outside: there an end ends only its own line. */
  readonly mayRunAside: boolean;
  /** In which branches a step lies, as bits by their order; steps of inner forks are not among them. Side lines of a branch count. */
  readonly members: ReadonlyMap<string, number>;
}

const known = new WeakMap<Drawing, readonly ForkFate[]>();

/**
 * The fate of every fork that can be reached, each after the one around it. Near-linear: a step is looked at once for each branch that
 * holds it, and a fork has few.
 */
export function fatesOf(drawing: Drawing): readonly ForkFate[] {
  const before = known.get(drawing);
  if (before) return before;
  const regions = regionsOf(drawing);
  const inside = new Map<string, ForkFate>();
  const unsound = new Set(regions.crossings.flatMap(({ from, to }) => [from, to]));
  const aside = asideSteps(drawing);
  const order = outermostFirst(regions);
  for (const fork of order.toReversed()) inside.set(fork.step.id, fateOf(fork, { drawing, regions, inside, unsound, aside }));
  const fates = withOuterLines(
    order.flatMap(({ step }) => inside.get(step.id) ?? []),
    regions,
  );
  known.set(drawing, fates);
  return fates;
}

interface Known {
  readonly drawing: Drawing;
  readonly regions: Regions;
  readonly inside: ReadonlyMap<string, ForkFate>;
  readonly unsound: ReadonlySet<string | null>;
  readonly aside: ReadonlySet<string>;
}

function fateOf(fork: Fork, world: Known): ForkFate {
  const { drawing, unsound, aside } = world;
  const join = fork.joins[0] ?? null;
  const main = spread(fork, world, false);
  const members = spread(fork, world, true).bits;
  const arrived = main.bits.get(join?.id ?? '') ?? 0;
  const nested = [...members.keys()].flatMap((id) => world.inside.get(id) ?? []);
  const { need, rest } = joiningOf(join, drawing);
  const most = fork.branches.length;
  return {
    fork,
    join,
    need: numberOf(need, most),
    leavesRest: rest === 'abandon' && numberOf(need, most) < most,
    branches: fork.branches.map((outcome, index) => ({
      outcome,
      canArrive: (arrived & (1 << index)) !== 0,
      stopsBy: main.stops.get(index) ?? null,
    })),
    isSound: fork.joins.length === 1 && !unsound.has(fork.step.id) && nested.every((inner) => inner.isSound),
    mayRunAside: aside.has(fork.step.id),
    members,
  };
}

const ALL: Pick<Joining, 'need' | 'rest'> = { need: 'all', rest: 'cancel' };

function joiningOf(join: Step | null, drawing: Drawing): Pick<Joining, 'need' | 'rest'> {
  return (join && drawing.definition(join)?.joins?.(join.config)) ?? ALL;
}

function numberOf(need: Joining['need'], branches: number): number {
  return need === 'all' ? branches : need === 'any' ? 1 : need;
}

interface Spread {
  readonly bits: ReadonlyMap<string, number>;
  /** By the branch's index: the link by which it comes to an end. */
  readonly stops: ReadonlyMap<number, Link>;
}

/** Lets the branches of a fork flow through its own region; an inner fork is passed in one go, from itself to what follows its join. */
function spread(fork: Fork, { drawing, regions, inside }: Known, withSideLines: boolean): Spread {
  const stops = new Map<number, Link>();
  const own = fork.joins[0]?.id;
  const bits = flow(entriesOf(fork, drawing), {
    holds: (id) => isWithin(fork.step.id, id, regions),
    next: (id) => {
      const inner = inside.get(id);
      const from = id === own ? null : inner ? (canFire(inner) ? inner.join : null) : (drawing.step(id) ?? null);
      return from ? drawing.ways(from.id).flatMap(({ link, aside }) => (aside && !withSideLines ? [] : [link])) : [];
    },
    onLink: (link, branches) => {
      const to = drawing.step(link.to);
      const inner = inside.get(link.to)?.branches.find(({ stopsBy }) => stopsBy)?.stopsBy;
      if (to && drawing.definition(to)?.ends) noteStops(stops, branches, link);
      else if (inner) noteStops(stops, branches, inner);
    },
  });
  return { bits, stops };
}

/** The links by which the branches of a fork begin. */
export function entriesOf({ step, branches }: Fork, drawing: Drawing): readonly Entry[] {
  return branches.flatMap((outcome, index) => {
    const link = drawing.link(step.id, outcome);
    return link ? [{ link, branches: 1 << index }] : [];
  });
}

/** Whether a step lies in a region itself, not in an inner one; a join only in the branches that it closes. */
export function isWithin(region: string | null, id: string, { around, closes }: Regions): boolean {
  return around.get(id) === region && (!closes.has(id) || closes.get(id) === region);
}

/** Whether enough branches can come to its join. */
export function canFire({ branches, need }: ForkFate): boolean {
  return branches.filter(({ canArrive }) => canArrive).length >= need;
}

function noteStops(stops: Map<number, Link>, mask: number, link: Link): void {
  for (let index = 0; mask >> index !== 0; index += 1) if (mask & (1 << index) && !stops.has(index)) stops.set(index, link);
}

/** Forks that can be reached, each after the one around it. */
function outermostFirst({ forks, around }: Regions): readonly Fork[] {
  const within = new Map<string | null, Fork[]>();
  for (const fork of forks.values()) {
    const outer = around.get(fork.step.id);
    if (outer === undefined) continue;
    const others = within.get(outer);
    if (others) others.push(fork);
    else within.set(outer, [fork]);
  }
  const order = [...(within.get(null) ?? [])];
  for (const { step } of order) order.push(...(within.get(step.id) ?? []));
  return order;
}

/** Steps that a side line can come to. */
function asideSteps(drawing: Drawing): ReadonlySet<string> {
  const attached = drawing.graph.steps.filter(({ on }) => on.length > 0);
  const begun = attached.flatMap((step) => drawing.ways(step.id).flatMap(({ link, aside }) => (aside ? [link.to] : [])));
  return reach(begun, drawing.targets);
}

/** Whether a fork, or one around it, may run on a side line, or in a branch that its join leaves to run. */
function withOuterLines(fates: readonly ForkFate[], { around }: Regions): readonly ForkFate[] {
  const inward = new Map<string, { readonly fate: ForkFate; readonly leaves: boolean }>();
  for (const fate of fates) {
    const outer = inward.get(around.get(fate.fork.step.id) ?? '');
    const mayRunAside = fate.mayRunAside || (outer?.leaves ?? false);
    inward.set(fate.fork.step.id, { fate: { ...fate, mayRunAside }, leaves: mayRunAside || fate.leavesRest });
  }
  return [...inward.values()].map(({ fate }) => fate);
}
