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
  const free = space.gutters.filter((x) => length(x) < length(outer) && space.isFree(x, top, bottom, 8));
  return free.reduce((best, x) => (length(x) < length(best) ? x : best), outer);
}

/** Plans the shape of one link: as straight as cards allow. */
export function planWay(ends: Ends, space: Space): Way {
  const { start, end, leaves, sourceBottom } = ends;
  if (leaves === 'left' && end.x <= start.x - 12 && end.y > start.y + 12 && isClearSide(ends, space)) return { kind: 'side' };
  const departure = leaves === 'left' ? start.x - triggerTurn : start.x;
  const [leave, enter] = [corridorBelow(space, sourceBottom), corridorAbove(space, end.y)];
  const fits =
    leave !== undefined &&
    enter !== undefined &&
    space.isFree(departure, sourceBottom + 0.5, leave.top, 0) &&
    space.isFree(end.x, enter.bottom, end.y - 0.5, 0);
  if (!fits) return searchWay(ends, departure, space);
  if (leave === enter) return { kind: 'one', departure, corridor: leave };
  if (leave.index < enter.index) {
    if (space.isFree(end.x, leave.top, enter.bottom)) return { kind: 'one', departure, corridor: leave };
    if (space.isFree(departure, leave.top, enter.bottom)) return { kind: 'one', departure, corridor: enter };
  }
  return { kind: 'channel', departure, leave, enter, x: channelFor({ from: departure, to: end.x, leave, enter }, space) };
}

function isClearSide({ start, end }: Ends, space: Space): boolean {
  return space.isFreeAcross(start.y, end.x, start.x - 4) && space.isFree(end.x, start.y, end.y - 0.5);
}
