/** A place on the canvas. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Corners of a link are rounded by this many pixels, less where a stretch is too short. */
const cornerRadius = 10;

/** The line stops short of the card, the arrow's tip touches it. */
export const arrow = { width: 9, height: 7, lineGap: 4, tipGap: 1 } as const;

/** The corner that is `far` away from `corner` on the way to `toward`. */
function along(corner: Point, toward: Point, far: number): Point {
  const length = Math.hypot(toward.x - corner.x, toward.y - corner.y);
  return length === 0
    ? corner
    : { x: corner.x + ((toward.x - corner.x) * far) / length, y: corner.y + ((toward.y - corner.y) * far) / length };
}

function write({ x, y }: Point): string {
  return `${String(Math.round(x * 10) / 10)} ${String(Math.round(y * 10) / 10)}`;
}

/** Leaves out points that add nothing: repeated ones and those on a straight stretch. */
export function simplify(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last !== undefined && Math.abs(last.x - point.x) < 0.5 && Math.abs(last.y - point.y) < 0.5) continue;
    if (before !== undefined && last !== undefined && isStraight(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

function isStraight(a: Point, b: Point, c: Point): boolean {
  const vertical = Math.abs(a.x - b.x) < 0.5 && Math.abs(b.x - c.x) < 0.5;
  const horizontal = Math.abs(a.y - b.y) < 0.5 && Math.abs(b.y - c.y) < 0.5;
  return vertical || horizontal;
}

/** The `d` of an SVG path through right-angled points, with rounded corners. */
export function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = simplify(points);
  if (first === undefined) return '';
  let path = `M${write(first)}`;
  rest.forEach((point, index) => {
    const next = rest[index + 1];
    const before = rest[index - 1] ?? first;
    if (next === undefined) {
      path += ` L${write(point)}`;
      return;
    }
    const radius = Math.min(cornerRadius, distance(before, point) / 2, distance(point, next) / 2);
    path += ` L${write(along(point, before, radius))} Q${write(point)} ${write(along(point, next, radius))}`;
  });
  return path;
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

/** The point halfway along a link, where it can be added to. */
export function middleOf(points: readonly Point[]): Point {
  const total = points.reduce((sum, point, index) => sum + distance(points[index - 1] ?? point, point), 0);
  let left = total / 2;
  for (let index = 1; index < points.length; index += 1) {
    const [from, to] = [points[index - 1], points[index]];
    if (from === undefined || to === undefined) break;
    const length = distance(from, to);
    if (length >= left) return along(from, to, left);
    left -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}

/** The `d` of the arrow head whose card begins at `tip`. */
export function arrowPath({ x, y }: Point): string {
  const half = arrow.width / 2;
  return `M${write({ x: x - half, y: y - arrow.tipGap - arrow.height })}h${String(arrow.width)}l${String(-half)} ${String(arrow.height)}z`;
}
