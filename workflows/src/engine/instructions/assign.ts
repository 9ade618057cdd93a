import { computeAll } from '../compute.js';
import { park } from '../incident.js';
import { setVariables } from '../run.js';
import { follow } from '../travel.js';
import type { Handler } from './handler.js';

/** Sets variables, all from what they were before, and goes on. */
export const assign: Handler<'assign'> = (run, position, { values, way }) => {
  const computed = computeAll(
    run,
    values.map(({ name, value }) => [name, value]),
  );
  if ('failure' in computed) return park(run, position, { why: computed.failure });
  setVariables(run, computed.value);
  follow(run, position, { way, why: { code: 'assigned', args: { values: computed.value } } });
};
