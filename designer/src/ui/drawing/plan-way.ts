import type { Point } from './link-path.js';
import { measure } from './measures.js';
import type { Ends } from './route-links.js';
import { searchWay } from './search-way.js';
import type { Corridor, Space } from './space.js';

/** The shape of a link before its lanes are known. `departure` is the x at which it goes down from its port. */
export type Way =
  /** Down, across in one corridor, down. */
  | { readonly kind: 'one'; readonly departure: number; readonly corridor: Corridor }
  /** Down, across to a vertical beside the cards, along it, across, down. */
  | { readonly kind: 'channel'; readonly departure: number; readonly leave: Corridor; readonly enter: Corridor; readonly x: number }
  /** Out to the side until it is over its target, then down. */
  | { readonly kind: 'side' }
  /** Found by search, where cards stand in no rows. */
  | { readonly kind: 'points'; readonly points: readonly Point[] };

const half = measure.columnGap / 2;
/** A trigger's link that cannot go straight to the side turns down this far left of its pill. */
const triggerTurn = 14;
/** A detour of more than two columns to the outside is too long: then the gap between two columns is used. */
const longestDetour = 2 * (measure.card.width + measure.columnGap);

/** Gaps farther away than this many are not looked at. */
const mostGutters = 24;

/** The first corridor below a card, and the last above one. */
function corridorBelow(space: Space, y: number): Corridor | undefined {
  return space.corridors.find(({ top }) => top >= y - 0.5);
}

function corridorAbove(space: Space, y: number): Corridor | undefined {
  return space.corridors.findLast(({ bottom }) => bottom <= y + 0.5);
}

interface Crossing {
  readonly from: number;
  readonly to: number;
  readonly leave: Corridor;
  readonly enter: Corridor;
}

/** The vertical beside the cards: outside the outermost column on the nearer side, or a gap between columns where that would be far. */
function channelFor({ from, to, leave, enter }: Crossing, space: Space): number {
  const length = (x: number) => Math.abs(from - x) + Math.abs(to - x);
  const [left, right] = [space.left - half, space.right + half];
  const outer = length(right) <= length(left) ? right : left;
  const [top, bottom] = [Math.min(leave.top, enter.top), Math.max(leave.bottom, enter.bottom)];
  if (length(outer) - Math.abs(from - to) <= longestDetour) return outer;
  return nearestGutter(to, space, (x) => length(x) < length(outer) && space.isFree({ x, from: top, to: bottom, clearance: 8 })) ?? outer;
}

/** The gap between columns nearest to x that will do. */
function nearestGutter(x: number, { gutters }: Space, willDo: (gutter: number) => boolean): number | undefined {
  const right = gutters.findIndex((gutter) => gutter >= x);
  const start = right < 0 ? gutters.length : right;
  for (let away = 0; away < mostGutters; away += 1) {
    const [after, before] = [gutters[start + away], gutters[start - 1 - away]];
    if (after !== undefined && willDo(after)) return after;
    if (before !== undefined && willDo(before)) return before;
  }
  return undefined;
}

/** The corridors into which a link goes down and from which it comes down; undefined when a card is in the way on these short stretches. */
function corridorsFor({ sourceBottom, end }: Ends, departure: number, space: Space): Pick<Crossing, 'leave' | 'enter'> | undefined {
  const [leave, enter] = [corridorBelow(space, sourceBottom), corridorAbove(space, end.y)];
  if (leave === undefined || enter === undefined) return undefined;
  const goesDown = space.isFree({ x: departure, from: sourceBottom + 0.5, to: leave.top, clearance: 0 });
  const comesDown = space.isFree({ x: end.x, from: enter.bottom, to: end.y - 0.5, clearance: 0 });
  return goesDown && comesDown ? { leave, enter } : undefined;
}

/** Plans the shape of one link: as straight as cards allow. */
export function planWay(ends: Ends, space: Space): Way {
  const { start, end, leaves } = ends;
  if (leaves === 'left' && isClearSide(ends, space)) return { kind: 'side' };
  const departure = leaves === 'left' ? start.x - triggerTurn : start.x;
  const corridors = corridorsFor(ends, departure, space);
  if (corridors === undefined) return searchWay(ends, departure, space);
  const { leave, enter } = corridors;
  if (leave === enter) return { kind: 'one', departure, corridor: leave };
  if (leave.index < enter.index) {
    const stretch = { from: leave.top, to: enter.bottom };
    if (space.isFree({ x: end.x, ...stretch })) return { kind: 'one', departure, corridor: leave };
    if (space.isFree({ x: departure, ...stretch })) return { kind: 'one', departure, corridor: enter };
  }
  return { kind: 'channel', departure, leave, enter, x: channelFor({ from: departure, to: end.x, leave, enter }, space) };
}

/** Whether a trigger's link can go straight to the side until it is over its target. */
function isClearSide({ start, end }: Ends, space: Space): boolean {
  const isLeftBelow = end.x <= start.x - 12 && end.y > start.y + 12;
  return isLeftBelow && space.isFreeAcross(start.y, end.x, start.x - 4) && space.isFree({ x: end.x, from: start.y, to: end.y - 0.5 });
}
