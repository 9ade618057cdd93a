import type { Graph, Link, Step, Variable } from '../graph/graph.js';
import { type Outcome, type RegisteredStep, stepDefinition, type StepFacts } from '../steps/index.js';
import type { KnownWorld } from './known-world.js';

/** A drawing made quick to ask: by id, by outcome, by what leads where. Built once for a check or a compilation. */
export interface Drawing {
  readonly graph: Graph;
  /** What the bank has, as far as it is known here. */
  readonly known: KnownWorld;
  /** The step of that id, if there is one. */
  readonly step: (id: string) => Step | undefined;
  /** Its definition; undefined for a type this version does not know. */
  readonly definition: (step: Step) => RegisteredStep | undefined;
  /** Outcomes of the step and of its triggers, in drawing order. */
  readonly outcomes: (step: Step) => readonly Outcome[];
  /** What it says of itself; nothing for an unknown type. */
  readonly facts: (step: Step) => StepFacts;
  readonly link: (from: string, outcome: string) => Link | undefined;
  /** Links drawn from the step, also by outcomes that it has lost. */
  readonly leaving: (id: string) => readonly Link[];
  /** Links that leave the step by outcomes it still has. */
  readonly ways: (id: string) => readonly WayOn[];
  /** Ids of the steps that these lead to. */
  readonly targets: (id: string) => readonly string[];
  readonly arriving: (id: string) => readonly Link[];
  readonly starts: readonly Step[];
  /** Variables by name. */
  readonly variables: ReadonlyMap<string, Variable>;
}

/** A link that can be gone. */
export interface WayOn {
  readonly link: Link;
  /** It begins a side line: the position itself stays. */
  readonly aside: boolean;
}

const NOTHING: StepFacts = { expressions: [], writes: [], listens: [], texts: [], forms: [] };

/** Name of the outcome by which a trigger leaves its step. */
export function triggerOutcome(trigger: string): string {
  return `on.${trigger}`;
}

/** Outcomes and facts depend on the step alone: they are kept with the step, so that an edited drawing shares those of the one before. */
const outcomes = keptByStep(outcomesOf);
const outcomeCodes = keptByStep((step): ReadonlySet<string> => new Set(outcomes(step).map(({ code }) => code)));
const sideLines = keptByStep((step) => step.on.flatMap(({ id, interrupting }) => (interrupting ? [] : [triggerOutcome(id)])));
const facts = keptByStep((step) => stepDefinition(step.type)?.facts(step.config) ?? NOTHING);

/** Makes the index of a drawing. */
export function drawingOf(graph: Graph, known: KnownWorld = {}): Drawing {
  const steps = new Map(graph.steps.map((step) => [step.id, step]));
  const leaving = grouped(graph.links, (link) => link.from);
  const arriving = grouped(graph.links, (link) => link.to);
  const ways = kept((id) => waysOf(steps.get(id), leaving.get(id)));
  const byOutcome = kept((id) => new Map(leaving.get(id)?.map((link) => [link.outcome, link])));
  return {
    graph,
    known,
    step: (id) => steps.get(id),
    definition: (step) => stepDefinition(step.type),
    outcomes,
    facts,
    link: (from, outcome) => byOutcome(from).get(outcome),
    leaving: (id) => leaving.get(id) ?? NONE,
    ways,
    targets: kept((id) => ways(id).map(({ link }) => link.to)),
    arriving: (id) => arriving.get(id) ?? NONE,
    variables: new Map(graph.variables.map((variable) => [variable.name, variable])),
    starts: graph.steps.filter((step) => stepDefinition(step.type)?.begins),
  };
}

const NONE: readonly Link[] = [];
const NO_WAYS: readonly WayOn[] = [];

function waysOf(step: Step | undefined, links: readonly Link[] | undefined): readonly WayOn[] {
  if (!step || !links) return NO_WAYS;
  const [codes, aside] = [outcomeCodes(step), sideLines(step)];
  return links.flatMap((link) => (codes.has(link.outcome) ? [{ link, aside: aside.includes(link.outcome) }] : []));
}

/** Answers for each id once. */
function kept<Value>(make: (id: string) => Value): (id: string) => Value {
  const known = new Map<string, Value>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const value = make(id);
    known.set(id, value);
    return value;
  };
}

function outcomesOf(step: Step): readonly Outcome[] {
  const own = stepDefinition(step.type)?.outcomes(step.config) ?? [];
  return [...own, ...step.on.map((trigger) => ({ code: triggerOutcome(trigger.id), label: trigger.label, required: true }))];
}

/** Answers for each step once. */
export function keptByStep<Value>(make: (step: Step) => Value): (step: Step) => Value {
  const known = new WeakMap<Step, { readonly value: Value }>();
  return (step) => {
    const before = known.get(step);
    if (before) return before.value;
    const value = make(step);
    known.set(step, { value });
    return value;
  };
}

function grouped(links: readonly Link[], key: (link: Link) => string): ReadonlyMap<string, readonly Link[]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const id = key(link);
    const group = groups.get(id);
    if (group) group.push(link);
    else groups.set(id, [link]);
  }
  return groups;
}
