import { measure, sizeOf } from './measures.js';
import type { DrawingStep } from './drawing-data.js';

/** A rectangle that links go around. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A free strip across the whole drawing, between two rows of cards. `index` counts from the top. */
export interface Corridor {
  readonly index: number;
  readonly top: number;
  readonly bottom: number;
}

/** A vertical stretch, with room to both sides: 4 px unless said otherwise. */
export interface Vertical {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly clearance?: number;
}

/** Where cards are and where there is room between them. */
export interface Space {
  /** Strips in which horizontal stretches may run, from above the first row to below the last. */
  readonly corridors: readonly Corridor[];
  /** Middles of the gaps between columns, from left to right. */
  readonly gutters: readonly number[];
  /** Heights just below and just above cards, where a horizontal stretch may run when there are no corridors. */
  readonly shelves: readonly number[];
  readonly left: number;
  readonly right: number;
  /** Whether a vertical stretch meets no card. */
  readonly isFree: (stretch: Vertical) => boolean;
  /** Whether a horizontal stretch at y meets no card. */
  readonly isFreeAcross: (y: number, from: number, to: number) => boolean;
}

const cell = 64;
const openEnd = measure.rowGap;

/** The card, and the pills at its left edge. */
function boxesOf(step: DrawingStep): Box[] {
  const card = { x: step.x, y: step.y, ...sizeOf(step) };
  const { width, first, step: pitch } = measure.trigger;
  const pills = step.triggers.map((_, index) => ({ x: step.x - width, y: step.y + first + pitch * index - 11, width, height: 22 }));
  return [card, ...pills];
}

function corridorsBetween(cards: readonly Box[]): readonly Corridor[] {
  const sorted = cards.toSorted((a, b) => a.y - b.y);
  const first = sorted[0];
  if (first === undefined) return [];
  const strips: Omit<Corridor, 'index'>[] = [{ top: first.y - openEnd, bottom: first.y }];
  let bottom = first.y;
  for (const card of sorted) {
    if (card.y - bottom >= 12 && bottom > first.y) strips.push({ top: bottom, bottom: card.y });
    bottom = Math.max(bottom, card.y + card.height);
  }
  strips.push({ top: bottom, bottom: bottom + openEnd });
  return strips.map((strip, index) => ({ index, ...strip }));
}

function guttersBetween(cards: readonly Box[]): readonly number[] {
  const half = measure.columnGap / 2;
  const found = new Set<number>();
  for (const { x, width } of cards) {
    found.add(Math.round(x - half));
    found.add(Math.round(x + width + half));
  }
  return [...found].sort((a, b) => a - b);
}

function shelvesAround(cards: readonly Box[]): readonly number[] {
  return [...new Set(cards.flatMap(({ y, height }) => [y - 18, y + height + 22]))];
}

function indexBy(boxes: readonly Box[], key: (box: Box) => readonly [from: number, to: number]): (at: number) => readonly Box[] {
  const cells = new Map<number, Box[]>();
  for (const box of boxes) {
    const [from, to] = key(box);
    for (let at = Math.floor(from / cell); at <= Math.floor(to / cell); at += 1) {
      const found = cells.get(at);
      if (found === undefined) cells.set(at, [box]);
      else found.push(box);
    }
  }
  return (at) => cells.get(Math.floor(at / cell)) ?? [];
}

/** Looks at where the cards of a drawing are. */
export function spaceOf(steps: readonly DrawingStep[]): Space {
  const cards = steps.map((step) => ({ x: step.x, y: step.y, ...sizeOf(step) }));
  const boxes = steps.flatMap(boxesOf);
  const reach = 12;
  const columnAt = indexBy(boxes, ({ x, width }) => [x - reach, x + width + reach]);
  const rowAt = indexBy(boxes, ({ y, height }) => [y, y + height]);
  return {
    corridors: corridorsBetween(cards),
    gutters: guttersBetween(cards),
    shelves: shelvesAround(cards),
    left: Math.min(...boxes.map(({ x }) => x)),
    right: Math.max(...boxes.map(({ x, width }) => x + width)),
    isFree: ({ x, from, to, clearance = 4 }) => {
      const [top, bottom] = [Math.min(from, to), Math.max(from, to)];
      return !columnAt(x).some(
        (box) => box.x - clearance < x && x < box.x + box.width + clearance && box.y < bottom && top < box.y + box.height,
      );
    },
    isFreeAcross: (y, from, to) => {
      const [start, end] = [Math.min(from, to), Math.max(from, to)];
      return !rowAt(y).some((box) => box.y < y && y < box.y + box.height && box.x < end && start < box.x + box.width);
    },
  };
}
