import type { Place } from '@tongtu/workflows/graph';
import type { DrawingStep } from '../../ui/drawing/drawing-data.js';
import { measure, sizeOf } from '../../ui/drawing/measures.js';

type Box = Place & { readonly width: number; readonly height: number };

/** Cards nearer than this lie on one another, pixels. */
const GAP = 24;

function touches(a: Box, b: Box): boolean {
  return a.x < b.x + b.width + GAP && b.x < a.x + a.width + GAP && a.y < b.y + b.height + GAP && b.y < a.y + a.height + GAP;
}

const boxOf = (step: DrawingStep): Box => ({ x: step.x, y: step.y, ...sizeOf(step) });

/** Where cards go so that a new one at a place lies on none: all from its row on move down by what is missing. Empty when there is room. */
export function makeRoom(
  steps: readonly DrawingStep[],
  at: Place,
  size: { readonly width: number; readonly height: number },
): Readonly<Record<string, Place>> {
  const wanted: Box = { ...at, ...size };
  const inTheWay = steps.filter((step) => touches(wanted, boxOf(step)));
  if (inTheWay.length === 0) return {};
  const top = Math.min(...inTheWay.map(({ y }) => y));
  const by = Math.ceil((at.y + size.height + measure.rowGap - top) / 8) * 8;
  const from = Math.min(top, at.y);
  return Object.fromEntries(steps.filter(({ y }) => y >= from).map(({ id, x, y }) => [id, { x, y: y + by }]));
}

/** Where the next card stands after a way out of a step: below it, under the port's side of the card, one column further for every card already there. */
export function placeAfter(steps: readonly DrawingStep[], from: DrawingStep, outcome: string): Place {
  const { width, height } = sizeOf(from);
  const rank = from.outcomes.findIndex(({ code }) => code === outcome);
  const isTrigger = outcome.startsWith('on.');
  const column = measure.card.width + measure.columnGap;
  const x = from.x + (from.shape === 'end' ? 0 : (width - measure.card.width) / 2);
  const y = from.y + height + measure.rowGap;
  const places = isTrigger
    ? [x - column, x - 2 * column]
    : [x, x + column, x - column, x + 2 * column, x - 2 * column].slice(rank > 0 ? 1 : 0);
  const isFree = (left: number): boolean => {
    const box = { x: left, y, width: measure.card.width, height: measure.card.severalWays };
    return steps.every((step) => !touches(box, boxOf(step)));
  };
  return { x: places.find(isFree) ?? x, y };
}
