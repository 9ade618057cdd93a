import type { DrawingStep } from './drawing-data.js';
import { sizeOf } from './measures.js';
import { readingOrder } from './walk.js';

/** Room around the drawing, in pixels of the page. */
export interface Room {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Where the canvas is looked at: canvas pixels moved by x and y, then enlarged. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Below this a drawing is not read but looked at like a map: it opens at its beginning instead, with the whole of it in the corner. */
const leastZoom = 0.5;

interface Pane {
  readonly width: number;
  readonly height: number;
}

/** How a drawing is first shown: the whole of it, never enlarged; a large one from its first step. */
export function firstView(steps: readonly DrawingStep[], pane: Pane, room: Room): View {
  const first = readingOrder(steps)[0];
  if (first === undefined) return { x: 0, y: 0, zoom: 1 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const step of steps) {
    const { width, height } = sizeOf(step);
    left = Math.min(left, step.x);
    top = Math.min(top, step.y);
    right = Math.max(right, step.x + width);
    bottom = Math.max(bottom, step.y + height);
  }
  const [freeWidth, freeHeight] = [pane.width - room.left - room.right, pane.height - room.top - room.bottom];
  const zoom = Math.min(1, freeWidth / (right - left), freeHeight / (bottom - top));
  if (zoom >= leastZoom) {
    return {
      zoom,
      x: room.left + (freeWidth - (right - left) * zoom) / 2 - left * zoom,
      y: room.top + (freeHeight - (bottom - top) * zoom) / 2 - top * zoom,
    };
  }
  return { zoom: leastZoom, x: pane.width / 2 - (first.x + sizeOf(first).width / 2) * leastZoom, y: room.top - first.y * leastZoom };
}
