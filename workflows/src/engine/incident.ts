import { dropRequests } from './ask.js';
import type { Why } from './happening.js';
import { type NotTaken, record, type Run, updatePosition } from './run.js';
import type { Position } from './state.js';
import { recordEntered } from './rest.js';
import { clearTimers } from './timers.js';

/** What went wrong at a position. */
export interface Trouble {
  readonly why: Why;
  /** Short technical cause, without personal data. */
  readonly message?: string;
  /** Failed request, to be retried under its key. */
  readonly request?: string;
  readonly outcome?: string;
  readonly notTaken?: readonly NotTaken[];
}

/** Parks a position as an incident: it waits for a person and never leaves the journey by itself. Its triggers stay armed, its own waits do not. */
export function park(run: Run, position: Position, { why, message, request, outcome, notTaken }: Trouble): void {
  recordEntered(run, position);
  clearTimers(run, (timer) => timer.position === position.id && timer.purpose.kind !== 'trigger');
  dropRequests(run, (open) => open.position === position.id && open.key !== request && open.type !== 'close-work');
  const incident = { code: why.code, message: (message ?? '').slice(0, 300), at: run.at, request: request ?? null };
  const parked = updatePosition(run, position, { incident, awaiting: null });
  record(run, { kind: 'incident', position: parked, outcome: outcome ?? null, why, notTaken: notTaken ?? [] });
}
