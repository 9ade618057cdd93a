import type { DrawingLink, DrawingStep } from './drawing-data.js';
import type { LinkEdge } from './link-line.js';
import type { StepNode } from './projection.js';
import { routeAround, routeLinks, type Route } from './route-links.js';
import { spaceOf, type Space } from './space.js';

/** Where cards are held while somebody drags them. */
export type Moving = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/** Up to this many links all are drawn anew at every move; beyond it only those of the cards in hand, the others when they are let go. */
const mostRoutedAtOnce = 250;

/** What is on the canvas, and what it is a picture of. */
export interface Settled {
  readonly steps: readonly DrawingStep[];
  readonly links: readonly DrawingLink[];
  readonly nodes: StepNode[];
  readonly edges: LinkEdge[];
}

interface Held {
  readonly nodes: StepNode[];
  readonly edges: LinkEdge[];
}

/** Draws a settled drawing with some cards held elsewhere; what is not touched stays the same object. */
export type WhileDragging = (moving: Moving) => Held;

function routesFor({ steps, links }: Settled, moving: Moving, spaceBefore: () => Space): ReadonlyMap<string, Route> {
  const placed = steps.map((step) => {
    const place = moving.get(step.id);
    return place === undefined ? step : { ...step, ...place };
  });
  if (links.length <= mostRoutedAtOnce) return routeLinks(placed, links);
  const touched = links.filter(({ from, to }) => moving.has(from) || moving.has(to));
  const ends = new Set(touched.flatMap(({ from, to }) => [from, to]));
  return routeAround(
    spaceBefore(),
    placed.filter(({ id }) => ends.has(id)),
    touched,
  );
}

/** Prepares a settled drawing for dragging. In a large one links go around where the cards lay before: looking anew at every move would cost too much. */
export function whileDragging(settled: Settled): WhileDragging {
  let space: Space | undefined;
  const spaceBefore = (): Space => (space ??= spaceOf(settled.steps));
  return (moving) => {
    if (moving.size === 0) return settled;
    const routes = routesFor(settled, moving, spaceBefore);
    return {
      nodes: settled.nodes.map((node) => {
        const place = moving.get(node.id);
        return place === undefined ? node : { ...node, position: place, dragging: true };
      }),
      edges: settled.edges.map((edge) => {
        const route = routes.get(edge.id);
        return route === undefined || edge.data === undefined || edge.data.route.path === route.path
          ? edge
          : { ...edge, data: { ...edge.data, route } };
      }),
    };
  };
}
