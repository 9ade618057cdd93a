export {
  activityOf,
  type AskDueCall,
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
} from './activities.js';
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
export { packAnswer, packEffectCall, unpackAnswer, unpackEffectCall } from './pack-effect.js';
export type { Row } from './row.js';
