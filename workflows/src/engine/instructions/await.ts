import { dueTimes } from '../due.js';
import { lookBack, otherWays, takeEvent } from '../events.js';
import { park } from '../incident.js';
import { rest } from '../rest.js';
import { record } from '../run.js';
import { setTimer } from '../timers.js';
import { follow } from '../travel.js';
import type { Handler } from './handler.js';

/** Waits for the first of some times and events. What came early and what is past already decide at once, the earlier of them first. */
export const wait: Handler<'await'> = (run, position, instruction) => {
  const times = dueTimes(run, position, instruction);
  if ('failure' in times) return park(run, position, { why: times.failure });
  const dues = new Map(times.value.map(({ index, due }) => [index, due]));
  const early = lookBack(run, position, instruction);
  const past = times.value.find(({ pastWay }) => pastWay !== null);
  if (early && !(past && past.due < early.event.at)) {
    return takeEvent(run, position, { ...early, notTaken: otherWays(instruction, early.awaited.way, dues) });
  }
  if (past?.pastWay) {
    const notTaken = otherWays(instruction, past.way, dues);
    return follow(run, position, { way: past.pastWay, why: { code: 'date-past', args: { due: past.due } }, notTaken });
  }
  rest(run, position);
  for (const { index, due } of times.value) setTimer(run, { position: position.id, due, purpose: { kind: 'timer', index } });
  const waited = {
    times: times.value.map(({ way, due }) => ({ outcome: way.outcome, due })),
    events: instruction.events.map(({ way, event }) => ({ outcome: way.outcome, event })),
  };
  record(run, { kind: 'waiting', position, why: { code: 'waiting', args: waited } });
};
