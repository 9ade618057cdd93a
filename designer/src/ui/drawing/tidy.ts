import type { DrawingLink, DrawingStep } from './drawing-data.js';
import { layerOf, outlineOf, type Outline } from './outline.js';
import { measure, portOf, sizeOf } from './measures.js';
import { placeInGrid, type Cell } from './place-in-grid.js';

/** What tidying looks at. */
export type TidyStep = Pick<DrawingStep, 'id' | 'type' | 'shape' | 'outcomes' | 'triggers' | 'x' | 'y' | 'pinned'>;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Beyond this many lanes a gap between rows is made higher, by this many pixels for each. */
const usualLanes = 3;
const laneHeight = 9;

/** Where columns begin: as wide as their widest card. A column left free for the pills of triggers counts too. */
function columnEdges(
  steps: readonly TidyStep[],
  cells: ReadonlyMap<string, Cell>,
): ReadonlyMap<number, { readonly left: number; readonly width: number }> {
  const widths = new Map<number, number>();
  for (const step of steps) {
    const column = cells.get(step.id)?.column ?? 0;
    widths.set(column, Math.max(widths.get(column) ?? measure.card.width, sizeOf(step).width));
  }
  const edges = new Map<number, { readonly left: number; readonly width: number }>();
  let left = 0;
  for (let column = Math.min(...widths.keys()); column <= Math.max(...widths.keys()); column += 1) {
    const width = widths.get(column) ?? measure.card.width;
    edges.set(column, { left, width });
    left += width + measure.columnGap;
  }
  return edges;
}

/** The most links to different steps that run above each other below a row. */
function lanesBelow(
  row: number,
  links: readonly DrawingLink[],
  xs: { readonly portX: (link: DrawingLink) => number; readonly middleX: (id: string) => number; readonly rowOf: (id: string) => number },
): number {
  const spans = new Map<string, { from: number; to: number }>();
  for (const link of links) {
    if (xs.rowOf(link.from) !== row || xs.rowOf(link.to) <= row) continue;
    const [a, b] = [xs.portX(link), xs.middleX(link.to)];
    if (Math.abs(a - b) < 1) continue;
    const span = spans.get(link.to) ?? { from: Infinity, to: -Infinity };
    spans.set(link.to, { from: Math.min(span.from, a, b), to: Math.max(span.to, a, b) });
  }
  const all = [...spans.values()];
  return Math.max(0, ...all.map(({ from }) => all.filter((other) => other.from <= from && from < other.to).length));
}

function rowEdges(
  steps: readonly TidyStep[],
  cells: ReadonlyMap<string, Cell>,
  gapBelow: (row: number) => number,
): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const step of steps) {
    const row = cells.get(step.id)?.row ?? 0;
    heights.set(row, Math.max(heights.get(row) ?? 0, sizeOf(step).height));
  }
  const tops = new Map<number, number>();
  let top = 0;
  for (const [row, height] of [...heights].sort(([a], [b]) => a - b)) {
    tops.set(row, top);
    top += height + gapBelow(row);
  }
  return tops;
}

function overlaps(
  a: Place & { readonly width: number; readonly height: number },
  b: Place & { readonly width: number; readonly height: number },
): boolean {
  const gap = 24;
  return a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;
}

/** Pinned cards stay; what would lie on them moves to the right until it does not. */
function aroundPinned(steps: readonly TidyStep[], places: ReadonlyMap<string, Place>): ReadonlyMap<string, Place> {
  const pinned = steps.filter((step) => step.pinned === true);
  const anchor = pinned[0];
  if (anchor === undefined) return places;
  const drawn = places.get(anchor.id) ?? anchor;
  const [dx, dy] = [anchor.x - drawn.x, anchor.y - drawn.y];
  const fixed = pinned.map((step) => ({ x: step.x, y: step.y, ...sizeOf(step) }));
  return new Map(
    steps.map((step) => {
      if (step.pinned === true) return [step.id, { x: step.x, y: step.y }];
      const place = places.get(step.id) ?? step;
      const box = { x: place.x + dx, y: place.y + dy, ...sizeOf(step) };
      while (fixed.some((other) => overlaps(box, other))) box.x += measure.card.width + measure.columnGap;
      return [step.id, { x: box.x, y: box.y }];
    }),
  );
}

function place(steps: readonly TidyStep[], links: readonly DrawingLink[], outline: Outline): ReadonlyMap<string, Place> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const cells = placeInGrid(outline, layerOf(outline), (id) => (byId.get(id)?.triggers.length ?? 0) > 0);
  const columns = columnEdges(steps, cells);
  const leftOf = (step: TidyStep): number => {
    const edge = columns.get(cells.get(step.id)?.column ?? 0);
    return edge === undefined ? 0 : edge.left + (edge.width - sizeOf(step).width) / 2;
  };
  const xs = {
    rowOf: (id: string) => cells.get(id)?.row ?? 0,
    middleX: (id: string) => {
      const step = byId.get(id);
      return step === undefined ? 0 : leftOf(step) + sizeOf(step).width / 2;
    },
    portX: (link: DrawingLink) => {
      const step = byId.get(link.from);
      return step === undefined ? 0 : leftOf(step) + (portOf(step, link.outcome)?.x ?? 0);
    },
  };
  const gapBelow = (row: number) => measure.rowGap + laneHeight * Math.max(0, lanesBelow(row, links, xs) - usualLanes);
  const tops = rowEdges(steps, cells, gapBelow);
  return new Map(steps.map((step) => [step.id, { x: leftOf(step), y: tops.get(xs.rowOf(step.id)) ?? 0 }]));
}

/**
 * Arranges a drawing: the main line straight down, what triggers begin to the left, refusals to the right; columns 264 apart, rows 40 px
 * between cards. Pinned cards keep their place. Returns the upper left corner of every step, in canvas pixels.
 */
export function tidy(steps: readonly TidyStep[], links: readonly DrawingLink[]): ReadonlyMap<string, Place> {
  if (steps.length === 0) return new Map();
  return aroundPinned(steps, place(steps, links, outlineOf(steps, links)));
}
