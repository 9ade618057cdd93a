export { type Addressee, type Assignment, computedKey, familyOf } from './assignment.js';
export { type Brief, brief, type DoneSection, type MissingField } from './brief.js';
export { changeWork } from './change-work.js';
export { openWork, type Opening } from './open-work.js';
export { nextCheckAt } from './time.js';
export type {
  AddedItem,
  CheckedItem,
  Invitation,
  Review,
  ReviewMade,
  Actor,
  FieldState,
  Lease,
  Offer,
  PromiseMade,
  Said,
  SlaMark,
  SlaState,
  TouchpointState,
  Waiting,
} from './touchpoint.js';
export { type FieldProblem, isIdNumber, validateField } from './validate-field.js';
export { ASKS_FOR_PERSON, type By, type DatedAction, type Verification, type WorkAction } from './work-action.js';
export { calendarsOf, missingCalendar } from './sla/due.js';
export { REVIEW } from './task-config.js';
export type {
  Checklist,
  ChecklistItem,
  Evidence,
  Expert,
  FourEyes,
  Sla,
  SlaDeed,
  SlaReaction,
  SlaTerm,
  TaskConfig,
  TaskGroup,
} from './task-config.js';
export { AUTHENTICATION_LEVELS } from './work-config.js';
export type { AuthenticationLevel, CustomerChannel, Family, Rung, RungConditions, TouchConfig, WorkConfig } from './work-config.js';
export type { Calendars } from './working.js';
export type { Notice, OfferChange, Refusal, RefusalCode, WorkEntry, WorkEntryKind, WorkResult, WorkStep } from './work-result.js';
