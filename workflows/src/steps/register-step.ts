import type { z } from 'zod';
import type { Problem } from '../compiler/problem.js';
import type { Graph, JsonObject, Language, Step } from '../graph/graph.js';
import type { Instruction, Label, PlanExit } from '../plan/plan.js';
import type { Family } from '../touchpoint/work-config.js';
import type {
  Arm,
  Companion,
  Contact,
  DrawnTable,
  Entrance,
  FieldHint,
  Joining,
  LowerContext,
  Outcome,
  StepDefinition,
  StepFacts,
  TrialAnswers,
} from './define-step.js';

/** Settings that a step's schema refuses, as the schema says it. */
export type SettingIssue = z.core.$ZodIssue;

type Common = Pick<StepDefinition, 'type' | 'label' | 'help' | 'group' | 'icon' | 'triggers' | 'rests'>;

/**
 * A step type as the register hands it out: settings come in as stored. Everything but `issues` and `lower` bears with settings that are
 * half-typed: what cannot be read is left out of a list, and counts as its initial value elsewhere, so that a card keeps its ports and its sentence while it is being edited.
 */
export interface RegisteredStep extends Common {
  readonly initial: JsonObject;
  /** Settings of a step newly drawn with that id. */
  readonly initialOf: (id: string) => JsonObject;
  /** Instances begin here. */
  readonly begins: boolean;
  /** How the journey is entered; null for a step at which nothing begins. */
  readonly entrance: (config: JsonObject) => Entrance | null;
  /** The result with which an instance ends here; null for a step that does not end one. */
  readonly ends: ((config: JsonObject) => string) | null;
  /** What it tells the customer; null for a step that sends nothing. */
  readonly contact: ((config: JsonObject) => Contact) | null;
  /** The outcomes at which branches begin; null for a step that does not split. */
  readonly forks: ((config: JsonObject) => readonly string[]) | null;
  /** Which step it closes; null for a step that closes none. */
  readonly joins: ((config: JsonObject) => Joining) | null;
  /** The ways that chance may take; null for a step that does not leave it to chance. */
  readonly splits: ((config: JsonObject) => readonly Arm[]) | null;
  /** The table it decides by; null when it has none. */
  readonly table: (config: JsonObject) => DrawnTable | null;
  /** Rules of segments that it holds. */
  readonly pins: (config: JsonObject) => readonly { readonly path: string; readonly code: string; readonly rule: string }[];
  /** Goals that it opens, by the step's settings and id. */
  readonly goals: (config: JsonObject, id: string) => readonly PlanExit[];
  /** Settings that hold the id of another step. */
  readonly refers: readonly string[];
  /** What is drawn together with a new step of that id; null when nothing is. */
  readonly companion: ((id: string) => Companion) | null;
  readonly form: Readonly<Record<string, FieldHint>>;
  /** Settings that an earlier version stored in today's shape; the same object when they are in it. */
  readonly current: (stored: JsonObject) => JsonObject;
  /** What the schema refuses; empty = the settings can be lowered. */
  readonly issues: (config: JsonObject) => readonly SettingIssue[];
  readonly family: (config: JsonObject) => Family | 'neutral';
  readonly outcomes: (config: JsonObject) => readonly Outcome[];
  readonly describe: (config: JsonObject, language: Language, graph?: Graph) => string;
  /** Cells of the ladder strip; null for a step without one. */
  readonly ladder: ((config: JsonObject, language: Language) => readonly { readonly family: Family; readonly text: string }[]) | null;
  readonly facts: (config: JsonObject) => StepFacts;
  readonly check: (step: Step, graph: Graph) => readonly Problem[];
  /** Outcomes by which it may be left at once, without having rested. */
  readonly passes: (config: JsonObject) => readonly string[];
  /** Outcomes by which it is left on a later day than it was come to. */
  readonly overnight: (config: JsonObject) => readonly string[];
  /** Operations that it answers itself in a trial. */
  readonly trial: TrialAnswers;
  /** Throws for settings with issues. */
  readonly lower: (context: LowerContext) => Readonly<Record<Label, Instruction>>;
}

/** Puts the type of a definition's settings away, so that definitions of different settings lie in one register. */
export function registerStep<Config extends object>(definition: StepDefinition<Config>): RegisteredStep {
  const read = reader(definition);
  const lenient = (config: JsonObject): Config => read(config).config;
  const { ladder, check, ends, contact, forks, joins, splits } = definition;
  return {
    type: definition.type,
    label: definition.label,
    help: definition.help,
    group: definition.group,
    icon: definition.icon,
    triggers: definition.triggers,
    rests: definition.rests,
    initial: definition.initial as JsonObject,
    initialOf: (id) => (definition.initialOf?.(id) ?? definition.initial) as JsonObject,
    begins: definition.begins === true,
    entrance: (config) => definition.entrance?.(lenient(config)) ?? null,
    ends: ends ? (config) => ends(lenient(config)) : null,
    contact: contact ? (config) => contact(lenient(config)) : null,
    forks: forks ? (config) => forks(lenient(config)) : null,
    joins: joins ? (config) => joins(lenient(config)) : null,
    splits: splits ? (config) => splits(lenient(config)) : null,
    table: (config) => definition.table?.(lenient(config)) ?? null,
    pins: (config) => definition.pins?.(lenient(config)) ?? [],
    goals: (config, id) => definition.goals?.(lenient(config), id) ?? [],
    refers: definition.refers ?? [],
    companion: definition.companion ?? null,
    form: definition.form as Readonly<Record<string, FieldHint>>,
    current: (stored) => definition.upgrade?.(stored) ?? stored,
    issues: (config) => read(config).issues,
    family: (config) => definition.family(lenient(config)),
    outcomes: (config) => definition.outcomes(lenient(config)),
    describe: (config, language, graph) => definition.describe(lenient(config), language, graph),
    ladder: ladder ? (config, language) => ladder(lenient(config), language) : null,
    facts: (config) => definition.facts(lenient(config)),
    passes: (config) => definition.passes?.(lenient(config)) ?? [],
    overnight: (config) => definition.overnight?.(lenient(config)) ?? [],
    check: (step, graph) => check?.(lenient(step.config), { step, graph }) ?? [],
    trial: definition.trial ?? {},
    lower: (context) => {
      const { config, issues } = read(context.step.config);
      if (issues.length > 0) throw new Error(`Settings of step "${context.step.id}" were not checked before lowering`);
      return definition.lower(config, context);
    },
  };
}

interface Read<Config> {
  readonly config: Config;
  readonly issues: readonly SettingIssue[];
}

/** Reads settings, once for each stored object: drawings share what an edit did not touch. */
function reader<Config extends object>(definition: StepDefinition<Config>): (config: JsonObject) => Read<Config> {
  const known = new WeakMap<JsonObject, Read<Config>>();
  return (stored) => {
    const before = known.get(stored);
    if (before) return before;
    const read = readSettings(definition, definition.upgrade?.(stored) ?? stored);
    known.set(stored, read);
    return read;
  };
}

function readSettings<Config extends object>({ config: schema, initial }: StepDefinition<Config>, stored: JsonObject): Read<Config> {
  const parsed = schema.safeParse(stored);
  if (parsed.success) return { config: parsed.data, issues: [] };
  const issues = parsed.error.issues;
  const mended = schema.safeParse({ ...initial, ...withoutBad(stored, issues) });
  return { config: mended.success ? mended.data : initial, issues };
}

/** The settings that can be read: of a list the items that can, of others the whole. */
function withoutBad(stored: JsonObject, issues: readonly SettingIssue[]): JsonObject {
  const bad = issues.flatMap(({ path }) => (path.length > 0 ? [path.map(String)] : []));
  const unknown = new Set(issues.flatMap((issue) => (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [])));
  return Object.fromEntries(
    Object.entries(stored).flatMap(([key, value]) => {
      const within = bad.filter(([first]) => first === key).map(([, second]) => second);
      if (within.length === 0) return unknown.has(key) ? [] : [[key, value]];
      if (!Array.isArray(value) || within.includes(undefined)) return [];
      return [[key, value.filter((_, index) => !within.includes(String(index)))]];
    }),
  );
}
