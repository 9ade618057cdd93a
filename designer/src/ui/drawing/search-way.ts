import type { Point } from './link-path.js';
import type { Ends } from './route-links.js';
import type { Space } from './space.js';
import { Frontier } from './frontier.js';
import type { Way } from './plan-way.js';

/** Where cards stand in no rows: a turn costs as much as this many pixels of line. */
const turnCost = 60;
/** Beyond this many grid points the drawing is too large to search; then the plain way is taken. */
const mostPoints = 60_000;

interface Spot {
  readonly column: number;
  readonly row: number;
  /** The last stretch was vertical. */
  readonly vertical: boolean;
}

interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly space: Space;
}

function gridFor(ends: Ends, departure: number, space: Space): Grid {
  const margin = 24;
  const xs = new Set([departure, ends.end.x, space.left - margin, space.right + margin, ...space.gutters]);
  const ys = new Set([ends.sourceBottom + margin, ends.end.y - 18, ...space.shelves]);
  const ascending = (a: number, b: number) => a - b;
  return { xs: [...xs].sort(ascending), ys: [...ys].sort(ascending), space };
}

const moves = [
  { column: 0, row: 1 },
  { column: 0, row: -1 },
  { column: 1, row: 0 },
  { column: -1, row: 0 },
] as const;

function pointAt({ xs, ys }: Grid, { column, row }: Spot): Point {
  return { x: xs[column] ?? 0, y: ys[row] ?? 0 };
}

function isClear({ space }: Grid, from: Point, to: Point): boolean {
  return from.x === to.x ? space.isFree({ x: from.x, from: from.y, to: to.y, clearance: 6 }) : space.isFreeAcross(from.y, from.x, to.x);
}

function walkBack(grid: Grid, came: ReadonlyMap<string, Spot>, last: Spot): readonly Point[] {
  const points: Point[] = [];
  for (let spot: Spot | undefined = last; spot !== undefined; spot = came.get(nameOf(spot))) points.unshift(pointAt(grid, spot));
  return points;
}

function nameOf({ column, row, vertical }: Spot): string {
  return `${String(column)},${String(row)},${vertical ? 'v' : 'h'}`;
}

/** Where one can go from a grid point, and what it costs to get there. */
function* stepsFrom(grid: Grid, spot: Spot, cost: number): Generator<{ readonly to: Spot; readonly total: number }> {
  const here = pointAt(grid, spot);
  for (const move of moves) {
    const to: Spot = { column: spot.column + move.column, row: spot.row + move.row, vertical: move.row !== 0 };
    if (grid.xs[to.column] === undefined || grid.ys[to.row] === undefined) continue;
    const there = pointAt(grid, to);
    if (!isClear(grid, here, there)) continue;
    yield { to, total: cost + Math.abs(here.x - there.x) + Math.abs(here.y - there.y) + (to.vertical === spot.vertical ? 0 : turnCost) };
  }
}

/** The cheapest way between two grid points, counting length and turns; undefined when there is none. */
function cheapest(grid: Grid, first: Spot, goal: { readonly column: number; readonly row: number }): readonly Point[] | undefined {
  const frontier = new Frontier<Spot>();
  const costs = new Map<string, number>([[nameOf(first), 0]]);
  const came = new Map<string, Spot>();
  frontier.push(0, first);
  for (let next = frontier.pop(); next !== undefined; next = frontier.pop()) {
    const { cost, value: spot } = next;
    if (spot.column === goal.column && spot.row === goal.row) return walkBack(grid, came, spot);
    if (cost > (costs.get(nameOf(spot)) ?? Infinity)) continue;
    for (const { to, total } of stepsFrom(grid, spot, cost)) {
      if (total >= (costs.get(nameOf(to)) ?? Infinity)) continue;
      costs.set(nameOf(to), total);
      came.set(nameOf(to), spot);
      frontier.push(total, to);
    }
  }
  return undefined;
}

/** Finds a way around cards that stand in no rows; where none is found the link goes the plain way, down and across. */
export function searchWay(ends: Ends, departure: number, space: Space): Way {
  const { start, end, sourceBottom } = ends;
  const grid = gridFor(ends, departure, space);
  const below = sourceBottom + 24;
  const over = end.y - 18;
  const plain: Way = {
    kind: 'points',
    points: [start, { x: departure, y: start.y }, { x: departure, y: below }, { x: end.x, y: below }, end],
  };
  if (grid.xs.length * grid.ys.length > mostPoints) return plain;
  const first = { column: grid.xs.indexOf(departure), row: grid.ys.indexOf(below), vertical: true };
  const found = cheapest(grid, first, { column: grid.xs.indexOf(end.x), row: grid.ys.indexOf(over) });
  if (found === undefined) return plain;
  return { kind: 'points', points: [start, { x: departure, y: start.y }, ...found, end] };
}
