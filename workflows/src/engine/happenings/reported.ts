import { dropRequests } from '../ask.js';
import { effectAnswered } from '../instructions/effect.js';
import { record, type Run } from '../run.js';
import type { Position } from '../state.js';
import type { HappeningHandler } from './handler.js';

/** An effect that had begun is over, whether its beginning was heard of or not. A report for which nobody waits any more is too late. */
export const reported: HappeningHandler<'reported'> = (run, { key, answer }) => {
  const position = waiterFor(run, key);
  if (position) {
    dropRequests(run, (open) => open.key === key);
    return effectAnswered(run, position, { answer, key });
  }
  const [step = '', visit] = key.split(':');
  const why = { code: 'report-late', args: { outcome: answer.outcome } };
  record(run, { kind: 'event-late', step, visit: Number(visit), outcome: answer.outcome, why });
};

function waiterFor({ state }: Run, key: string): Position | undefined {
  return state.positions.find(({ awaiting }) => awaiting === key);
}
