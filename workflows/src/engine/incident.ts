import { dropRequests } from './ask.js';
import type { Why } from './happening.js';
import { type NotTaken, record, type Run, updatePosition } from './run.js';
import type { OpenRequest, Position } from './state.js';
import { recordEntered, rest } from './rest.js';
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

/** Whether it is asked beside what the position stands for. */
export function isAside({ type }: OpenRequest): boolean {
  return type === 'ask-due' || type === 'hand-over-work';
}

/** What a parked position still needs to hear: that what it left is closed, and when its triggers are due. */
function staysAsked({ type }: OpenRequest): boolean {
  return type === 'close-work' || type === 'recall' || type === 'ask-due';
}

/** Something failed beside what a position stands for, which goes on: a person must look, and a retry asks again. */
export function troubleAside(run: Run, position: Position, { why, message, request, outcome }: Trouble): void {
  recordEntered(run, position);
  const incident = { code: why.code, message: (message ?? '').slice(0, 300), at: run.at, request: request ?? null, aside: true } as const;
  const troubled = position.incident && !position.incident.aside ? position : updatePosition(run, position, { incident });
  record(run, { kind: 'incident', position: troubled, outcome: outcome ?? null, why });
}

/** Whether a position has stopped for a person. */
export function isParked({ incident }: Position): boolean {
  return incident !== null && !incident.aside;
}

/**
 * Parks a position as an incident: it waits for a person and never leaves the journey by itself. Its triggers are armed also when it never began
 * what it stands for (a deadline holds for a step that cannot start), its own waits are not.
 */
export function park(run: Run, position: Position, { why, message, request, outcome, notTaken }: Trouble): void {
  rest(run, position);
  clearTimers(run, (timer) => timer.position === position.id && timer.purpose.kind !== 'trigger');
  dropRequests(run, (open) => open.position === position.id && open.key !== request && !staysAsked(open));
  const incident = { code: why.code, message: (message ?? '').slice(0, 300), at: run.at, request: request ?? null };
  const parked = updatePosition(run, position, { incident, awaiting: null });
  record(run, { kind: 'incident', position: parked, outcome: outcome ?? null, why, notTaken: notTaken ?? [] });
}
