import { type Run, updatePosition } from './run.js';
import type { Incident, Position } from './state.js';

/**
 * What still needs a person once what a position stands for is free again: a question beside it (a due time, a hand-over) that failed. Null when all is
 * well. Only for positions that no longer wait for a failed request themselves.
 */
export function troubleBeside({ state, at }: Run, { id }: Position): Incident | null {
  const failed = state.requests.findLast(
    (open) => open.position === id && open.failed && open.type !== 'close-work' && open.type !== 'recall',
  );
  return failed ? { code: 'request-failed', message: '', at, request: failed.key, aside: true } : null;
}

/** A question beside what a position stands for has been answered after all: if it was shown as trouble, it is not any more. */
export function settleBeside(run: Run, position: Position, key: string): Position {
  return position.incident?.request === key ? updatePosition(run, position, { incident: troubleBeside(run, position) }) : position;
}
