import { workKey } from '../ask.js';
import { isParked } from '../incident.js';
import { armCheck, workClosed } from '../instructions/work.js';
import { record, type Run, stepOf } from '../run.js';
import type { Position } from '../state.js';
import { holdsWork } from '../travel.js';
import type { HappeningHandler } from './handler.js';

/** The work row closed, or wants to be asked at another time. A row whose position has gone on is too late. */
export const worked: HappeningHandler<'worked'> = (run, { work, change, actor, channel }) => {
  const position = holderOf(run, work);
  if (change.kind === 'check-at') {
    if (position && !isParked(position)) armCheck(run, position, change.due);
    return;
  }
  const { outcome, fields } = change;
  if (position)
    return workClosed(run, position, { outcome, fields, leaving: { why: { code: 'work-closed', args: { outcome } }, actor, channel } });
  const [step = '', visit] = work.split(':');
  record(run, { kind: 'event-late', step, visit: Number(visit), outcome, actor, channel, why: { code: 'work-late', args: { outcome } } });
};

function holderOf(run: Run, work: string): Position | undefined {
  return run.state.positions.find((position) => holdsWork(run, position) && workKey(stepOf(run, position), position.visit) === work);
}
