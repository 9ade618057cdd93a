import type { DrawingLink, DrawingStep } from './drawing-data.js';
import { sizeOf } from './measures.js';

/** A way to go from a card by keyboard. */
export type Direction = 'down' | 'up' | 'left' | 'right' | 'next' | 'previous';

function outcomeRank(step: DrawingStep, outcome: string): number {
  const at = step.outcomes.findIndex(({ code }) => code === outcome);
  return at < 0 ? step.outcomes.length : at;
}

/** Reading order: row by row from the top, in a row from the left. */
export function readingOrder(steps: readonly DrawingStep[]): readonly DrawingStep[] {
  return steps.toSorted((a, b) => a.y - b.y || a.x - b.x);
}

function middle(step: DrawingStep): { readonly x: number; readonly y: number } {
  const { width, height } = sizeOf(step);
  return { x: step.x + width / 2, y: step.y + height / 2 };
}

/** The nearest card to one side; those in the same row come first. */
function beside(from: DrawingStep, steps: readonly DrawingStep[], sign: 1 | -1): DrawingStep | undefined {
  const here = middle(from);
  const far = (step: DrawingStep) => Math.abs(middle(step).x - here.x) + 3 * Math.abs(middle(step).y - here.y);
  return steps
    .filter((step) => (middle(step).x - here.x) * sign > 20)
    .reduce<DrawingStep | undefined>((best, step) => (best === undefined || far(step) < far(best) ? step : best), undefined);
}

interface Drawn {
  readonly steps: readonly DrawingStep[];
  readonly links: readonly DrawingLink[];
}

function inOrder(here: DrawingStep, steps: readonly DrawingStep[], by: 1 | -1): string | undefined {
  const order = readingOrder(steps);
  return order[order.indexOf(here) + by]?.id;
}

const ways: Readonly<Record<Direction, (here: DrawingStep, drawn: Drawn) => string | undefined>> = {
  down: (here, { links }) =>
    links.filter(({ from }) => from === here.id).toSorted((a, b) => outcomeRank(here, a.outcome) - outcomeRank(here, b.outcome))[0]?.to,
  up: (here, { links }) => links.find(({ to }) => to === here.id)?.from,
  left: (here, { steps }) => beside(here, steps, -1)?.id,
  right: (here, { steps }) => beside(here, steps, 1)?.id,
  next: (here, { steps }) => inOrder(here, steps, 1),
  previous: (here, { steps }) => inOrder(here, steps, -1),
};

/**
 * The card one comes to: down along the first linked outcome, up along the first link that leads here, left and right to the neighbour, next
 * and previous in reading order. From nowhere one comes to the first card.
 */
export function walk(from: string, direction: Direction, drawn: Drawn): string | undefined {
  const here = drawn.steps.find(({ id }) => id === from);
  return here === undefined ? readingOrder(drawn.steps)[0]?.id : ways[direction](here, drawn);
}
