import { park } from '../incident.js';
import type { Handler } from './handler.js';

/** Stops as drawn, for a person to look at. */
export const raise: Handler<'raise'> = (run, position, { cause }) => park(run, position, { why: { code: 'raised', args: { cause } } });
