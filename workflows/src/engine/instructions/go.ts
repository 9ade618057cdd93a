import { follow } from '../travel.js';
import type { Handler } from './handler.js';

/** Goes on. */
export const go: Handler<'go'> = (run, position, { way }) => follow(run, position, { way, why: null });
