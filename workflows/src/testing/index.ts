export { draw, type DrawOptions, DRAWN_FORM } from './draw.js';
export { type Fault, faultRows, type FaultTable } from './fault-table.js';
export { planOf } from './plan-of.js';
export { both, shorthands } from './shorthands.js';
export { tableConfig } from './table-config.js';
