import type { Link, Step } from '../../graph/graph.js';
import type { Drawing } from '../drawing.js';
import { type Fork, forksOf } from './forks.js';

/** A link that goes from the branches of one parallel step (`null` = the main line) into those of another, and not by fork or join. */
export interface Crossing {
  readonly link: Link;
  readonly from: string | null;
  readonly to: string | null;
}

/** Which parallel step's branches every step lies in. */
export interface Regions {
  readonly forks: ReadonlyMap<string, Fork>;
  /** The fork that a step closes, by the step's id. */
  readonly closes: ReadonlyMap<string, string>;
  /** Id of the innermost fork around a step; `null` on the main line, absent for a step that nothing leads to. A join lies in the branches it gathers. */
  readonly around: ReadonlyMap<string, string | null>;
  readonly crossings: readonly Crossing[];
}

/** How often a step may be found to lie further outside than thought before: bounds the work on drawings made to take long. */
const CORRECTIONS = 8;

const known = new WeakMap<Drawing, Regions>();

/**
 * Finds the regions of a drawing by walking it from its start: a branch of a fork lies in the fork's region, what follows its join lies where
 * the fork lies. A step that can be come to from several regions belongs to the outermost of them, and the other links cross. Linear.
 */
export function regionsOf(drawing: Drawing): Regions {
  const before = known.get(drawing);
  if (before) return before;
  const forks = forksOf(drawing);
  const closes = new Map([...forks.values()].flatMap(({ step, joins }) => joins.slice(0, 1).map((join) => [join.id, step.id] as const)));
  const walk: Walk = { drawing, forks, closes, places: new Map() };
  settle(walk);
  const around = new Map([...walk.places].map(([id, { region }]) => [id, region] as const));
  const regions = { forks, closes, around, crossings: crossingsOf(walk) };
  known.set(drawing, regions);
  return regions;
}

interface PlaceIn {
  readonly region: string | null;
  /** How many forks lie around it. */
  readonly depth: number;
  readonly corrected: number;
}

interface Walk {
  readonly drawing: Drawing;
  readonly forks: ReadonlyMap<string, Fork>;
  readonly closes: ReadonlyMap<string, string>;
  readonly places: Map<string, PlaceIn>;
}

function settle(walk: Walk): void {
  const { drawing, places, forks, closes } = walk;
  const open = drawing.starts.map(({ id }) => id);
  for (const id of open) places.set(id, { region: null, depth: 0, corrected: 0 });
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const step = drawing.step(id);
    if (!step || isTooEarly(id, walk)) continue;
    for (const { link } of drawing.ways(step.id)) {
      if (!takes(walk, link, regionAfter(walk, step, link))) continue;
      open.push(link.to);
      const join = forks.get(link.to)?.joins[0]; // what follows it lies where its fork lies
      if (join && closes.has(join.id) && places.has(join.id)) open.push(join.id);
    }
  }
}

/** A join that was come to before its fork: where it goes on is known when the fork is. */
function isTooEarly(id: string, { closes, places }: Walk): boolean {
  const closed = closes.get(id);
  return closed !== undefined && !places.has(closed);
}

/** Puts the target of a link into its region, if none further outside is known; tells whether that is news. */
function takes({ places, closes }: Walk, { to }: Link, { region, depth }: Pick<PlaceIn, 'region' | 'depth'>): boolean {
  const before = places.get(to);
  const own = closes.get(to);
  // A join lies inside by its own word, wherever it is come to from.
  const place = own === undefined ? { region, depth } : { region: own, depth: (places.get(own)?.depth ?? 0) + 1 };
  if (before && (before.depth <= place.depth || before.corrected >= CORRECTIONS)) return false;
  places.set(to, { ...place, corrected: before ? before.corrected + 1 : 0 });
  return true;
}

/** Where one stands after leaving a step by a link. */
function regionAfter(walk: Walk, step: Step, { outcome }: Link): Pick<PlaceIn, 'region' | 'depth'> {
  const { forks, closes, places } = walk;
  const here = places.get(step.id) ?? { region: null, depth: 0 };
  if (forks.get(step.id)?.branches.includes(outcome)) return { region: step.id, depth: here.depth + 1 };
  const closed = closes.get(step.id);
  return closed === undefined ? here : (places.get(closed) ?? here);
}

function crossingsOf(walk: Walk): readonly Crossing[] {
  const { drawing, places } = walk;
  return drawing.graph.steps.flatMap((step) => {
    if (!places.has(step.id)) return [];
    return drawing.ways(step.id).flatMap(({ link }): readonly Crossing[] => {
      const from = regionAfter(walk, step, link).region;
      const to = places.get(link.to)?.region ?? null;
      return from === to ? [] : [{ link, from, to }];
    });
  });
}
