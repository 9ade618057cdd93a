export { act, type Act, type Acted, doerOf, needsTaking, workActionOf, type WorkDeed } from './act.js';
export { type Choice, choices } from './choices.js';
export { advanceTo, next, nextDue } from './clock.js';
export { type Coverage, coverageOf } from './coverage.js';
export { type Beginning, createSimulation } from './create-simulation.js';
export { type Forecast, forecast } from './forecast.js';
export { type AnyEntry, type ComparableEntry, normaliseJournal } from './normalise-journal.js';
export { sampleValue } from './sample-value.js';
export { passes, runScenario, type Scenario, type ScenarioResult } from './scenario.js';
export type { TaskAct } from './task-acts.js';
export type {
  AnswerPolicy,
  PendingEffect,
  Player,
  Players,
  SimulatedAnswer,
  SimulatedEntry,
  SimulatedWork,
  Simulation,
} from './simulation.js';
