import { dropRequests, markFailed } from '../ask.js';
import { isAside, park, troubleAside } from '../incident.js';
import { undoFailed } from '../instructions/compensate.js';
import { effectFailed } from '../instructions/effect.js';
import { recordLateAnswer } from '../late.js';
import { findPosition, record } from '../run.js';
import type { HappeningHandler } from './handler.js';

/** A request failed for good: retries are the driver's and used up. */
export const failed: HappeningHandler<'failed'> = (run, { key, error }) => {
  const open = run.state.requests.find((request) => request.key === key);
  if (!open) return recordLateAnswer(run, key);
  if (open.failed) return;
  markFailed(run, key);
  const position = findPosition(run, open.position);
  const why = { code: 'request-failed', args: { request: open.type, error: error.code } };
  if (open.type === 'close-work' || open.type === 'recall')
    return record(run, { kind: 'incident', step: open.step, visit: open.visit, why });
  if (!position) return dropRequests(run, (request) => request.key === key);
  if (isAside(open)) troubleAside(run, position, { why, message: error.message, request: key });
  else if (open.type === 'perform') effectFailed(run, position, { open, error });
  else if (open.type === 'undo') undoFailed(run, position, { open, error });
  else park(run, position, { why, message: error.message, request: key });
};
