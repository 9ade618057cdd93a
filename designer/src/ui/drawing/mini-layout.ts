import type { StepFamily } from './drawing-data.js';
import { roundedPath, type Point } from './link-path.js';

/** A step as a small picture needs it. */
export interface MiniStep {
  readonly id: string;
  readonly type: string;
  readonly family: StepFamily;
  /** Where it lies on the large drawing. */
  readonly x: number;
  readonly y: number;
  readonly count?: number;
  readonly heat?: 1 | 2 | 3 | 4;
  readonly hasIncident?: boolean;
}

/** A link as a small picture needs it. */
export interface MiniLink {
  readonly from: string;
  readonly to: string;
}

/** Pixels of the picture at its own scale. */
export const miniCard = { width: 30, height: 16 } as const;

const pitch = { x: 48, y: 26 } as const;
const margin = { x: 20, y: 16 } as const;
/** Smaller drawings are not blown up beyond this. */
const leastSize = { width: 300, height: 94 } as const;

interface MiniLayout {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<string, Point>;
  readonly paths: readonly string[];
}

/** Numbers the distinct values in their order; values within `near` of each other are one. */
function ranksOf(values: readonly number[], near: number): (value: number) => number {
  const edges: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = edges.at(-1);
    if (last === undefined || value - last > near) edges.push(value);
  }
  return (value) => edges.findLastIndex((edge) => edge <= value);
}

function pathBetween(from: Point, to: Point): string {
  const half = miniCard.width / 2;
  const [start, end] = [
    { x: from.x + half, y: from.y },
    { x: to.x - half, y: to.y },
  ];
  if (end.x >= start.x) {
    const middle = end.x - (pitch.x - miniCard.width) / 2;
    return roundedPath([start, { x: middle, y: start.y }, { x: middle, y: end.y }, end]);
  }
  const over = Math.min(from.y, to.y) - pitch.y / 2;
  return roundedPath([
    start,
    { x: start.x + 8, y: start.y },
    { x: start.x + 8, y: over },
    { x: end.x - 8, y: over },
    { x: end.x - 8, y: end.y },
    end,
  ]);
}

/** Lays a drawing out in small, from left to right: rows become columns, columns become rows. */
export function layOutMini(steps: readonly MiniStep[], links: readonly MiniLink[]): MiniLayout {
  const column = ranksOf(
    steps.map(({ y }) => y),
    60,
  );
  const row = ranksOf(
    steps.map(({ x }) => x),
    120,
  );
  const columns = Math.max(0, ...steps.map(({ y }) => column(y))) + 1;
  const rows = Math.max(0, ...steps.map(({ x }) => row(x))) + 1;
  const [drawnWidth, drawnHeight] = [
    (columns - 1) * pitch.x + miniCard.width + 2 * margin.x,
    (rows - 1) * pitch.y + miniCard.height + 2 * margin.y,
  ];
  const [width, height] = [Math.max(leastSize.width, drawnWidth), Math.max(leastSize.height, drawnHeight)];
  const [left, top] = [
    (width - drawnWidth) / 2 + margin.x + miniCard.width / 2,
    (height - drawnHeight) / 2 + margin.y + miniCard.height / 2,
  ];
  const places = new Map(steps.map(({ id, x, y }) => [id, { x: left + column(y) * pitch.x, y: top + row(x) * pitch.y }]));
  const paths = links.flatMap(({ from, to }) => {
    const [start, end] = [places.get(from), places.get(to)];
    return start === undefined || end === undefined ? [] : [pathBetween(start, end)];
  });
  return { width, height, places, paths: [...new Set(paths)] };
}
