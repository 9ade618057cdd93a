export { type Brief, brief, type DoneSection, type MissingField } from './brief.js';
export { changeWork } from './change-work.js';
export { openWork, type Opening } from './open-work.js';
export { nextCheckAt } from './time.js';
export type { Actor, FieldState, Lease, Offer, PromiseMade, Said, TouchpointState } from './touchpoint.js';
export { type FieldProblem, isIdNumber, validateField } from './validate-field.js';
export { ASKS_FOR_PERSON, type By, type DatedAction, type Verification, type WorkAction } from './work-action.js';
export type { Assignment, Family, Rung, RungConditions, TaskConfig, TouchConfig, WorkConfig } from './work-config.js';
export type { OfferChange, Refusal, RefusalCode, WorkEntry, WorkEntryKind, WorkResult, WorkStep } from './work-result.js';
