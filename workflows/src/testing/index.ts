export { draw, type DrawOptions, DRAWN_FORM } from './draw.js';
export { planOf } from './plan-of.js';
export { both, shorthands } from './shorthands.js';
