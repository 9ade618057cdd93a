export { check, type CheckScope, recheck } from './check.js';
export { type Compiled, compile } from './compile.js';
export { type Drawing, drawingOf, triggerOutcome } from './drawing.js';
export { BANK_TIME_ZONE, lower } from './lower.js';
export { parse } from './parse.js';
export type { Fix, Problem } from './problem.js';
export type { Rule } from './rule.js';
export { rules } from './rules/index.js';
export { scopeOf } from './scope-of.js';
