export {
  activityOf,
  type AskDueCall,
  type BrokenEffect,
  type Carried,
  type CarriedPosition,
  type CheckWorkCall,
  type Closing,
  type CloseWorkCall,
  type Echo,
  type EffectAnswer,
  type EffectCall,
  type HandOverWorkCall,
  isUndoKey,
  ledgerMs,
  type LocalActivities,
  type OpenWorkCall,
  type RecallCall,
  type RunSegmentCall,
  type SegmentRun,
} from './activities.js';
export { foreseeEnd } from './foresee-end.js';
export { happeningsTaken } from './happenings-taken.js';
export {
  type CarriedOver,
  type Delivered,
  type FirstPosition,
  firstPositionUpdate,
  happenSignal,
  journeyType,
  searchAttributes,
  type StartInput,
} from './messages.js';
export { payloadConverter } from './payload-converter.js';
export { planMetadata, planTextMetadata } from './plan-payload.js';
export { answersOf, packAnswer, packEffectCall, plainAnswer, unpackAnswer, unpackEffectCall } from './pack-effect.js';
export { askingOf } from './quick-effects.js';
export type { Row } from './row.js';
