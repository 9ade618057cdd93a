export { canonicalJson } from './canonical-json.js';
export type { FieldOption, FieldType, Form, FormField, FormSection } from './form.js';
export {
  CONTACT_CLASS_NAMES,
  CONTACT_CLASSES,
  type ContactCap,
  type ContactClass,
  type ContactPolicy,
  DEFAULT_CONTACT_POLICIES,
} from './contact.js';
export type {
  DataClass,
  ExitRule,
  Graph,
  JourneySettings,
  Json,
  JsonObject,
  Language,
  Link,
  Place,
  Step,
  Text,
  Trigger,
  TriggerRepeat,
  TriggerWhen,
  ValueType,
  Variable,
} from './graph.js';
export { graphSchema } from './graph-schema.js';
export { formSchema } from './form-schema.js';
export { isList, isObject, objectOf } from './json-shapes.js';
export { type Measure, MEASURES, RATING_SCALES, type RatingScale, ratingScale, type RatingType } from './ratings.js';
export { type Kitchen, type Part, partKey, type PartLimit, type PartRule, ruleOf } from './kitchen.js';
export { GRAPH_LIMITS } from './limits.js';
export { CHANNEL_TRAITS, type ChannelTraits, MESSAGE_CHANNELS, type MessageChannel } from './message-channels.js';
export { type GraphProblem, parseGraph } from './parse-graph.js';
export { say } from './say.js';
