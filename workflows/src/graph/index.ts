export { canonicalJson } from './canonical-json.js';
export type { FieldOption, FieldType, Form, FormField, FormSection } from './form.js';
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
  TriggerWhen,
  ValueType,
  Variable,
} from './graph.js';
export { graphSchema } from './graph-schema.js';
export { formSchema } from './form-schema.js';
export { GRAPH_LIMITS } from './limits.js';
export { type GraphProblem, parseGraph } from './parse-graph.js';
export { say } from './say.js';
