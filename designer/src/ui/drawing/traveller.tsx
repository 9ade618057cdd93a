import { ViewportPortal } from '@xyflow/react';
import type { DrawingLayer } from './drawing-data.js';
import type { Route } from './route-links.js';

/** A token on its way along a link: 320 ms, then it is gone; the card it comes to shows its own. */
export function Traveller({ travel, routes }: { readonly travel: DrawingLayer['travel']; readonly routes: ReadonlyMap<string, Route> }) {
  const route = travel === undefined ? undefined : routes.get(travel.link);
  if (travel === undefined || route === undefined) return null;
  return (
    <ViewportPortal>
      <span
        key={`${travel.link} ${String(travel.turn)}`}
        className="tt-traveller"
        style={{ offsetPath: `path("${route.path}")` }}
        aria-hidden
      >
        {travel.letter}
      </span>
    </ViewportPortal>
  );
}
