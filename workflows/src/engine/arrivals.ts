import { type Run, update } from './run.js';
import type { Position } from './state.js';

/** Names one visit of a fork. Its entry in `arrivals` lists the branches that came to the join; an empty list says that the join has gone on. */
export function arrivalKey({ fork, visit }: Position['branch'][number]): string {
  return `${fork}:${visit}`;
}

/** Forgets forks of which no branch stands any more. */
export function forgetArrivals(run: Run): void {
  const keys = Object.keys(run.state.arrivals);
  if (keys.length === 0) return;
  const live = new Set(run.state.positions.flatMap(({ branch }) => branch.map(arrivalKey)));
  if (keys.every((key) => live.has(key))) return;
  update(run, { arrivals: Object.fromEntries(Object.entries(run.state.arrivals).filter(([key]) => live.has(key))) });
}
