import { computeAll } from '../compute.js';
import { finish } from '../finish.js';
import { park } from '../incident.js';
import { record } from '../run.js';
import { remove } from '../travel.js';
import type { Handler } from './handler.js';

/** Ends the instance; a side line ends by itself and the journey goes on without it. */
export const end: Handler<'end'> = (run, position, { outcome, output = {} }) => {
  if (position.side) {
    record(run, { kind: 'left', position, outcome, why: { code: 'side-line-ended' } });
    return remove(run, position, { code: 'side-line-ended' });
  }
  const computed = computeAll(run, Object.entries(output));
  if ('failure' in computed) return park(run, position, { why: computed.failure });
  finish(run, { outcome, output: computed.value, why: { code: 'reached-end' }, arrived: position.id });
};
