import type { DrawingStep } from '../drawing-data.js';
import type { Point } from '../link-path.js';
import { sizeOf } from '../measures.js';
import type { Route } from '../route-links.js';

/** A straight piece of a link. */
export interface Stretch {
  readonly link: string;
  readonly from: Point;
  readonly to: Point;
}

/** The straight pieces of every route. */
export function stretchesOf(routes: ReadonlyMap<string, Route>): readonly Stretch[] {
  return [...routes].flatMap(([link, { points }]) => points.slice(1).map((to, index) => ({ link, from: points[index] ?? to, to })));
}

const span = (a: number, b: number): readonly [number, number] => [Math.min(a, b), Math.max(a, b)];

/** Whether a stretch passes through a card (its edge does not count: links begin and end there). */
export function crossesCard({ from, to }: Stretch, step: DrawingStep): boolean {
  const { width, height } = sizeOf(step);
  const [left, right] = span(from.x, to.x);
  const [top, bottom] = span(from.y, to.y);
  return left < step.x + width - 1 && right > step.x + 1 && top < step.y + height - 1 && bottom > step.y + 1;
}

/** By how many pixels two stretches of the same direction lie on each other. */
export function sharedLength(a: Stretch, b: Stretch): number {
  const bothVertical = a.from.x === a.to.x && b.from.x === b.to.x && Math.abs(a.from.x - b.from.x) < 1;
  const bothHorizontal = a.from.y === a.to.y && b.from.y === b.to.y && Math.abs(a.from.y - b.from.y) < 1;
  if (!bothVertical && !bothHorizontal) return 0;
  const [first, second] = bothVertical
    ? [span(a.from.y, a.to.y), span(b.from.y, b.to.y)]
    : [span(a.from.x, a.to.x), span(b.from.x, b.to.x)];
  return Math.max(0, Math.min(first[1], second[1]) - Math.max(first[0], second[0]));
}
