export { blankJourney } from './blank-journey.js';
export { J1_FAST_LIMITS, J1_LIMITS, type J1Limits } from './j1/limits.js';
export { type J1Options, j1Template } from './j1/j1-template.js';
export { J1_QUEUE, J1_SCRIPT_KIT } from './j1/staff.js';
export { type J1Scenario, j1Scenarios } from './j1/scenarios.js';
