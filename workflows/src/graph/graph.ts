import type { DueRule } from '../calendar/due-rule.js';
import type { ContactClass } from './contact.js';
import type { Form } from './form.js';
import type { Kitchen } from './kitchen.js';

/** Text that people author. Chinese is always there; English may be missing (the checker warns). */
// A type, not an interface: so that it is JSON, too.
export type Text = { readonly zh: string; readonly en?: string };

/** The two languages of the interface. */
export type Language = 'zh' | 'en';

/** Any JSON value: what drawings, variables, inputs and results are made of. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Data classes of the bank: C1 public inside the bank, C2 personal, C3 sensitive personal (ids, photos, biometrics). */
export type DataClass = 'C1' | 'C2' | 'C3';

/** What an expression or a variable may hold. Dates are ISO local dates, datetimes ISO instants, durations ISO-8601. */
export type ValueType = 'string' | 'number' | 'boolean' | 'date' | 'datetime' | 'duration' | 'list' | 'object' | 'any';

/** A journey variable. `initial` is its value when an instance begins (null when absent). */
export interface Variable {
  readonly name: string;
  readonly label: Text;
  readonly type: ValueType;
  readonly dataClass: DataClass;
  readonly initial?: Json;
}

/** Where a box lies on the canvas, in canvas pixels at zoom 100 %. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** How a timer goes off again while its step is stood on. */
export interface TriggerRepeat {
  /** ISO-8601 duration after it was last due. */
  readonly every: string;
  /** Counted on from there by a calendar. */
  readonly by?: DueRule;
  /** How often besides the first time; absent = for as long as the step is stood on. */
  readonly times?: number;
}

/** What sets off a trigger attached to a step. */
export type TriggerWhen =
  | {
      readonly kind: 'timer';
      /** ISO-8601 duration counted from entering the step. */
      readonly after: string;
      /** Counted on from there by a calendar. */
      readonly by?: DueRule;
      readonly repeat?: TriggerRepeat;
    }
  | {
      readonly kind: 'event';
      readonly event: string;
      /** CEL over `vars`, `customer`, `event`; absent = every event of that name. */ readonly match?: string;
    }
  | { readonly kind: 'error'; /** Error code of the step's effect. */ readonly code: string };

/** An attached trigger (`on[]`). It leaves its step by the outcome `on.<id>`. */
export interface Trigger {
  readonly id: string;
  readonly label: Text;
  readonly when: TriggerWhen;
  readonly interrupting: boolean;
}

/** A box of the drawing. `config` belongs to the step's type and is parsed by its definition. */
export interface Step {
  readonly id: string;
  readonly type: string;
  readonly name: Text;
  readonly note?: Text;
  readonly config: JsonObject;
  readonly on: readonly Trigger[];
  /** Outcomes drawn as "stop and raise an incident" instead of a link. */
  readonly raises: readonly string[];
  readonly at: Place;
  /** A pinned card keeps its place when the drawing is tidied. */
  readonly pinned?: boolean;
}

/** An arrow from (step, outcome) to a step. At most one link leaves an outcome. */
export interface Link {
  readonly id: string;
  readonly from: string;
  readonly outcome: string;
  readonly to: string;
}

/** Leaves the journey at once, wherever the instance stands, when an event matches. Goals are tested before exits. */
export interface ExitRule {
  readonly id: string;
  readonly label: Text;
  readonly goal: boolean;
  readonly event: string;
  /** CEL over `vars`, `customer`, `event`. */
  readonly match?: string;
  /** Outcome code with which the instance ends. */
  readonly outcome: string;
}

/** Settings of the journey as a whole. */
export interface JourneySettings {
  /** IANA zone; the bank's zone when absent. */
  readonly timeZone?: string;
  /** Code of the working calendar that its steps go by unless they name another; the bank's own when absent. */
  readonly calendar?: string;
  /** Contact class: what quiet hours, caps and priorities go by. */
  readonly contactClass: ContactClass;
  /** ISO-8601 duration after which an instance ends by the outcome `too-old`; absent = never. */
  readonly maximumAge?: string;
  readonly exits: readonly ExitRule[];
}

/** The drawing: what the business owns and edits. `format` is raised when stored graphs must be upgraded. */
export interface Graph {
  readonly format: 1;
  readonly kind: 'journey' | 'sop';
  readonly name: Text;
  readonly note?: Text;
  /** The template that it was made from, if any, as it was then. */
  readonly template?: { readonly code: string; readonly version: number };
  readonly settings: JourneySettings;
  readonly variables: readonly Variable[];
  readonly forms: readonly Form[];
  readonly steps: readonly Step[];
  readonly links: readonly Link[];
  /** What branches may change that make their own journey of this one; absent = none is made of it. */
  readonly kitchen?: Kitchen;
}
