import { dueTimes } from '../due.js';
import { lookBack, otherWays, takeEvent } from '../events.js';
import { park } from '../incident.js';
import { rest } from '../rest.js';
import { armTimes, leaveAsPast, recordWaiting } from '../waiting.js';
import type { Handler } from './handler.js';

/**
 * Waits for the first of some times and events. What came early and what is past already decide at once, the earlier of them first. Times by a
 * calendar are asked for; meanwhile everything else counts.
 */
export const wait: Handler<'await'> = (run, position, instruction) => {
  const times = dueTimes(run, position, instruction);
  if ('failure' in times) return park(run, position, { why: times.failure });
  const { known, unknown } = times.value;
  const dues = new Map(known.map(({ index, due }) => [index, due]));
  const early = lookBack(run, position, instruction);
  const past = known.find(({ pastWay }) => pastWay !== null);
  if (early && !(past && past.due < early.event.at)) {
    return takeEvent(run, position, { ...early, notTaken: otherWays(instruction, early.awaited.way, dues) });
  }
  if (past?.pastWay)
    return leaveAsPast(run, position, { way: past.pastWay, due: past.due, notTaken: otherWays(instruction, past.way, dues) });
  rest(run, position, unknown);
  armTimes(run, position, known);
  if (unknown.length === 0) recordWaiting(run, position);
};
