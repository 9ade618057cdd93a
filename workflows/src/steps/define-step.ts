import type { z } from 'zod';
import type { DayWindow, TimeOfDay } from '../calendar/due-rule.js';
import type { Answer } from '../engine/happening.js';
import type { Graph, Json, JsonObject, Language, Step, Text, ValueType } from '../graph/graph.js';
import type { ContactClass } from '../graph/contact.js';
import type { EffectInstruction, Instruction, Label, PlanExit, Way } from '../plan/plan.js';
import type { Problem } from '../compiler/problem.js';
import type { Family } from '../touchpoint/work-config.js';
import type { MachineWork, Utterance } from './machine-work.js';
import type { CatalogueKind } from './match/catalogue.js';
import type { StaffWork } from './staff-work.js';
import type { ScheduleSetting } from './start/schedule.js';

/** A way out of a step as drawn. `required` outcomes must be linked or raise an incident. */
export interface Outcome {
  readonly code: string;
  readonly label: Text;
  readonly required: boolean;
}

/**
 * How the inspector shows one setting. Labels and help are the product's own words, not code. A widget edits one shape:
 * `choices`, `channels`, `tags` a list of texts · `text-both` a `Text` · `duration` ISO-8601 · `cases` `CaseSetting[]` · `ladder` `RungSetting[]` ·
 * `events` `AwaitedEventSetting[]` · `assignments` and `mapping` `ValueSetting[]` (variable, or free name, ← CEL) · `results` `ResultSetting[]`
 * (variable ← field key or path of the answer) · `completions` and `outcomes` `CodeSetting[]` · `intents` `IntentSetting[]` · `schema` `InputSetting[]` ·
 * `assignment` an `Assignment` · `reentry` a `ReentrySetting` · `items` a list of objects, as `items` says · `forking-step` the id of a step that splits ·
 * `length` ISO-8601, or a `WorkingTime` of working days or hours · `time-of-day` `09:00` · `windows` `DayWindow[]` · `calendar` the code of a working calendar ·
 * `zone` an IANA zone · `journey` `{ code, name }` of a journey that may be called · `segment` an
 * `AudienceSetting` · `schedule` a `ScheduleSetting` ·
 * `form-field` the key of a number in the step's form · `own-outcome` one of the step's outcomes · `channel` the code of a channel of customers.
 * The shapes are exported beside the register.
 */
export interface FieldHint {
  readonly label: Text;
  readonly help?: Text;
  readonly widget:
    | 'text'
    | 'textarea'
    | 'number'
    | 'switch'
    | 'select'
    | 'duration'
    | 'expression'
    | 'condition'
    | 'template'
    | 'text-both'
    | 'event'
    | 'variable'
    | 'form'
    | 'queue'
    | 'channels'
    | 'script-kit'
    | 'ladder'
    | 'cases'
    | 'assignments'
    | 'mapping'
    | 'events'
    | 'assignment'
    | 'completions'
    | 'reentry'
    | 'schema'
    | 'outcomes'
    | 'choices'
    | 'results'
    | 'intents'
    | 'tags'
    | 'message-channels'
    | 'consent'
    | 'items'
    | 'forking-step'
    | 'undoable-steps'
    | 'word-list'
    | 'form-field'
    | 'own-outcome'
    | 'channel'
    | 'decision-table'
    | 'segments'
    | 'length'
    | 'time-of-day'
    | 'windows'
    | 'calendar'
    | 'zone'
    | 'journey'
    | 'segment'
    | 'schedule';
  readonly options?: readonly { readonly value: string; readonly label: Text }[];
  /** Shown under "the three things that matter" (first tab); others under all settings. */
  readonly essential?: boolean;
  /** What it is while nobody has set it. */
  readonly usual?: string;
  /** Shown only when another setting has this value, is one of these, or is a list with one of them in it. */
  readonly showWhen?:
    { readonly field: string; readonly equals: string | boolean } | { readonly field: string; readonly hasAny: readonly string[] };
  readonly unit?: Text;
  /** Of a widget that chooses: the choice may be taken back. */
  readonly optional?: boolean;
  /** Of the widget `items`: what its list holds. */
  readonly items?: ItemsHint;
  /** Of the widget `word-list`: which kind of list. */
  readonly lists?: 'sensitive' | 'mandatory' | 'blacklist';
}

/** A list whose items are small forms of their own. */
export interface ItemsHint {
  /** Member that tells items apart: made when one is added, and kept. */
  readonly key: string;
  /** What keys are called: `branch`, `branch2`. */
  readonly base: string;
  readonly add: Text;
  /** Said while there is none. */
  readonly empty?: Text;
  /** Members of a new item besides its key. */
  readonly initial: JsonObject;
  /** Their order means something. */
  readonly ordered?: boolean;
  /** Members that are edited. `showWhen` looks at the item. */
  readonly fields: Readonly<Record<string, FieldHint>>;
}

/** An expression inside a step's settings, with its place, so that the checker can address it. */
export interface ExpressionUse {
  /** Path in config, as in `Problem.field`. */
  readonly path: string;
  readonly source: string;
  readonly expected: ValueType;
  /** Names in scope besides `vars`, `customer`, `now`: the event's fields, the effect's answer, the item of a list that is gone through. */
  readonly also: readonly ('event' | 'answer' | 'item')[];
  /** `template` = text with {{ }} placeholders. */
  readonly template?: boolean;
  /** It is computed when the step has set its variables already, so it may read them. */
  readonly afterOwn?: boolean;
}

/** What a step's lowering may ask for. */
export interface LowerContext {
  readonly step: Step;
  readonly graph: Graph;
  /** The way that an outcome is drawn to (null target = raises an incident). */
  readonly way: (outcome: string) => Way;
  /** Label of a further instruction of the same step. */
  readonly label: (part: string) => Label;
  /** IANA zone of the journey. */
  readonly timeZone: string;
}

/** A message in one channel. */
export interface ContactWay {
  readonly channel: string;
  readonly label: Text;
  /** Where its content stands in the settings. */
  readonly path: string;
  /** Missing where nothing is written, and in channels without titles. */
  readonly title?: Text;
  readonly body: Text;
  readonly hasTitle: boolean;
  /** Longest texts that it carries, in characters. */
  readonly longestTitle: number;
  readonly longestBody: number;
}

/** What a step says to the customer, and by what right. */
export interface Contact {
  readonly class: ContactClass;
  /** Which consent it goes by; none was chosen when it is missing. */
  readonly consent?: string | undefined;
  /** As the customer reads it, with its placeholders. */
  readonly title: Text;
  readonly body: Text;
  /** The outcome by which it is left when the customer was told. */
  readonly told: string;
  /** The channels that are tried, in their order; title and body above are those of the first. */
  readonly ways: readonly ContactWay[];
}

/** How a step closes one that splits: which, how many of its branches must have come, and what becomes of the rest. */
export interface Joining {
  /** Id of the step that splits; empty while none is chosen. */
  readonly of: string;
  readonly need: 'all' | 'any' | number;
  readonly rest: 'cancel' | 'abandon';
}

/** A way that chance may take: how many percent of the customers go it. */
export interface Arm {
  readonly outcome: string;
  readonly share: number;
  /** Those who are left alone, to compare with. */
  readonly control: boolean;
}

/** A table of conditions as drawn, for the checker: which rows can be met, and by what. */
export interface DrawnTable {
  /** Its path in the settings; rows are at `<path>.rows.<n>`. */
  readonly path: string;
  readonly inputs: readonly {
    readonly id: string;
    readonly label: Text;
    readonly kind: 'number' | 'choice' | 'boolean';
    readonly options?: readonly string[] | undefined;
  }[];
  /** `result` tells rows apart that come to different things. */
  readonly rows: readonly { readonly cells: Readonly<Record<string, DrawnCell>>; readonly result: string }[];
}

/** What a cell asks: one of these, none of these, from (included) to (excluded), or an expression that is not looked into. */
export type DrawnCell =
  | { readonly is: readonly (string | number | boolean)[] }
  | { readonly not: readonly (string | number | boolean)[] }
  | { readonly from?: number | undefined; readonly to?: number | undefined }
  | { readonly when: string };

/** A step that is drawn together with a new one, below it. Its settings may name the first. */
export interface Companion {
  readonly type: string;
  readonly config: JsonObject;
}

/** How a journey is entered, for those that would call it. */
export interface Entrance {
  /** Other journeys may set it off. */
  readonly callable: boolean;
  /** A customer may travel it once for each case, several at a time. */
  readonly perCase: boolean;
  readonly inputs: readonly { readonly variable: string; readonly required: boolean }[];
  /** How many may enter, with the setting that says so. */
  readonly caps: readonly { readonly path: string; readonly most: number }[];
  /** When it sets itself off. */
  readonly schedule?: { readonly path: string; readonly setting: ScheduleSetting };
}

/** What a step tells the checker besides its outcomes. */
export interface StepFacts {
  readonly expressions: readonly ExpressionUse[];
  /** Variables it sets on leaving. */
  readonly writes: readonly string[];
  /** By outcome: the ones of them that it surely sets, where it may be left without having set all; a trigger's outcome sets none anyway. */
  readonly writesBy?: Readonly<Record<string, readonly string[]>>;
  /** Events it listens to, with the setting that names them. */
  readonly listens: readonly { readonly path: string; readonly event: string }[];
  /** The setting that would limit its rest, where nothing does: somebody might stand there for ever. */
  readonly endlessFor?: string;
  /** Texts that customers or staff read, with their path: both languages are wanted. */
  readonly texts: readonly { readonly path: string; readonly text: Text }[];
  /** Settings that it cannot do without and that are not there yet, with what to do about each. */
  readonly missing?: readonly { readonly path: string; readonly what: Text }[];
  /** Form ids it uses; empty while none is chosen. */
  readonly forms: readonly string[];
  /** Fields of that form which its settings name, with their path. */
  readonly fields?: readonly { readonly path: string; readonly key: string }[];
  /** Windows of the day in which it goes on, with their path. */
  readonly windows?: readonly { readonly path: string; readonly window: DayWindow }[];
  /** The time of day at which it goes on, with its path; it must lie in one of the windows. */
  readonly atTime?: { readonly path: string; readonly time: TimeOfDay };
  /** Working calendars that it names, with their path. */
  readonly calendars?: readonly { readonly path: string; readonly code: string }[];
  /** Lists of words that it names, with their path. */
  readonly wordLists?: readonly { readonly path: string; readonly code: string }[];
  /** Items of the bank's catalogues that it names, with their path, and the kinds of which each must be. */
  readonly catalogue?: readonly { readonly path: string; readonly code: string; readonly kinds: readonly CatalogueKind[] }[];
  /** What it does can be undone. */
  readonly reversible?: boolean;
  /** Its effect is called quick: how long that may take, ms, with the setting that says so. Absent where it is none, or only changes our own database. */
  readonly quick?: { readonly path: string; readonly ms: number };
  /** Undoes what was done: all of it, or what these steps did; with the setting that says so. */
  readonly undoes?: { readonly path: string; readonly steps: 'all' | readonly string[] };
  /** The other journey that it has done, with the setting that names it. */
  readonly calls?: {
    readonly path: string;
    /** Its code. */
    readonly journey: string;
    readonly name: Text;
    /** Once for each item of a list. */
    readonly each: boolean;
    /** Names of the inputs that it is given. */
    readonly inputs: readonly string[];
    /** Results of it that have a way of their own. */
    readonly outcomes: readonly string[];
  };
  /** What it promises of staff work, and who does it. */
  readonly staffWork?: StaffWork;
  /** Queues in which its work may wait, with their path; empty while none is chosen. */
  readonly queues?: readonly { readonly path: string; readonly queue: string }[];
  /** What a machine decides or writes in it. */
  readonly machine?: MachineWork;
  /** Outcomes by which it is left when somebody, or a check, has found good what its expressions read. */
  readonly approves?: readonly string[];
}

/** What an effect asks of the world in a trial. */
export interface TrialQuestion {
  readonly instruction: EffectInstruction;
  readonly input: Readonly<Record<string, Json>>;
  /** ISO instant. */
  readonly at: string;
  /** What was said in the journey so far. */
  readonly said: readonly Utterance[];
}

/** Answers in a trial, by operation. */
export type TrialAnswers = Readonly<Record<string, (asked: TrialQuestion) => Answer>>;

/** One step type as one value. A missing member does not compile. */
export interface StepDefinition<Config extends object = object> {
  readonly type: string;
  readonly label: Text;
  /** One sentence: what it is for. */
  readonly help: Text;
  readonly group: 'start-end' | 'customer' | 'staff' | 'judge' | 'path' | 'system';
  readonly icon: string;
  readonly family: (config: Config) => Family | 'neutral';
  readonly config: z.ZodType<Config>;
  /** Brings settings that an earlier version stored into today's shape; those that are in it come back as the same object. */
  readonly upgrade?: (stored: JsonObject) => JsonObject;
  /** Settings of a newly drawn step. */
  readonly initial: Config;
  /** The same where they depend on the id that it is drawn with. */
  readonly initialOf?: (id: string) => Config;
  readonly form: { readonly [K in keyof Config]-?: FieldHint };
  readonly outcomes: (config: Config) => readonly Outcome[];
  /** Instances begin here: a drawing has one, and nothing leads to it. */
  readonly begins?: true;
  /** How it is entered, of the step at which instances begin. */
  readonly entrance?: (config: Config) => Entrance;
  /** Instances end here, with this result. */
  readonly ends?: (config: Config) => string;
  /** What it tells the customer, of a step that sends something. */
  readonly contact?: (config: Config) => Contact;
  /** Lets one branch begin at each of these outcomes; they go on at once until the step that closes it. */
  readonly forks?: (config: Config) => readonly string[];
  /** Closes a step that splits. */
  readonly joins?: (config: Config) => Joining;
  /** Parts instances by chance. */
  readonly splits?: (config: Config) => readonly Arm[];
  /** The table it decides by, of a step that has one. */
  readonly table?: (config: Config) => DrawnTable | null;
  /** Rules of the bank's segments that it holds as they were when they were chosen, with their path. */
  readonly pins?: (config: Config) => readonly { readonly path: string; readonly code: string; readonly rule: string }[];
  /** Goals that it opens: reached, they end the instance wherever it stands. Tested before exits. */
  readonly goals?: (config: Config, id: string) => readonly PlanExit[];
  /** Settings that hold the id of another step: copied together, the copy refers to the copy. */
  readonly refers?: readonly (keyof Config & string)[];
  /** What is drawn together with a new step of that id. */
  readonly companion?: (id: string) => Companion;
  /** May carry attached triggers. */
  readonly triggers: boolean;
  /** A loop through it comes to rest (waits, touches, tasks). */
  readonly rests: boolean;
  /** Outcomes of a resting step by which it may be left at once: a date already past, an event that came before. */
  readonly passes?: (config: Config) => readonly string[];
  /** Outcomes by which a resting step is left on a later day than it was come to. */
  readonly overnight?: (config: Config) => readonly string[];
  /** The sentence on its card. The drawing it stands in, when given, lets it count what it uses (the fields of its form). */
  readonly describe: (config: Config, language: Language, graph?: Graph) => string;
  /** Cells of the ladder strip, if it has one. */
  readonly ladder?: (config: Config, language: Language) => readonly { readonly family: Family; readonly text: string }[];
  readonly facts: (config: Config) => StepFacts;
  /** Checks of its own, beyond the rules that hold for all. */
  readonly check?: (config: Config, context: { readonly step: Step; readonly graph: Graph }) => readonly Problem[];
  /** Operations that a trial can answer as well as the bank, as far as the drawing says it: there the first way is not the best guess. */
  readonly trial?: TrialAnswers;
  /** Its instructions: the first is entered at the step's id, others under `label(part)`. */
  readonly lower: (config: Config, context: LowerContext) => Readonly<Record<Label, Instruction>>;
}

/** Defines a step type; only fixes the types. */
export function defineStep<Config extends object>(definition: StepDefinition<Config>): StepDefinition<Config> {
  return definition;
}
