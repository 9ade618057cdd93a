import { durationMs } from '../calendar/index.js';
import type { Graph, Step, Trigger, TriggerRepeat, TriggerWhen } from '../graph/graph.js';
import type { Instruction, Label, Plan, PlanExit, PlanRepeat, PlanTrigger, StepNames, Way } from '../plan/plan.js';
import { PLAN_FORMAT } from '../plan/read-plan.js';
import { journeyRule } from '../graph/journey-rule.js';
import { drawingOf, type Drawing, triggerOutcome } from './drawing.js';
import { OWN_EFFECT_MS, withSegments } from './segments.js';

/** Zone of the bank, used by a journey that names none. */
export const BANK_TIME_ZONE = 'Asia/Shanghai';

/** Instructions at which a position stands long enough to be interrupted, or whose error a trigger may catch. */
const INTERRUPTIBLE: ReadonlySet<Instruction['op']> = new Set(['await', 'work', 'effect']);

/**
 * Makes the plan of a drawing that the checker found sound, and the names of its steps. Throws, naming the thing, where a drawing was not checked.
 * Notes and places are not in it, so that tidying a drawing up does not change its address.
 */
export function lower(graph: Graph): { readonly plan: Plan; readonly names: StepNames } {
  const drawing = drawingOf(graph);
  const [start] = drawing.starts;
  if (!start) throw new Error('Drawing has no start');
  const lowered = Object.fromEntries(graph.steps.flatMap((step) => Object.entries(lowerStep(step, drawing))));
  const instructions = withSegments(lowered, ({ step }) => usualMs(step, drawing));
  const goals = graph.steps.flatMap((step) => drawing.definition(step)?.goals(step.config, step.id) ?? []);
  const exits = planExits(graph, goals);
  const { maximumAge, timeZone } = graph.settings;
  const plan: Plan = {
    format: PLAN_FORMAT,
    start: start.id,
    timeZone: timeZone ?? BANK_TIME_ZONE,
    variables: {
      ...Object.fromEntries(graph.variables.map((variable) => [variable.name, variable.initial ?? null])),
      ...Object.fromEntries(goals.flatMap(({ until }) => (until === undefined ? [] : [[until, null]]))),
    },
    exits,
    maximumAgeMs: maximumAge === undefined ? null : durationMs(maximumAge),
    listens: listensOf(instructions, exits),
    instructions,
  };
  return { plan, names: Object.fromEntries(graph.steps.map((step) => [step.id, step.name])) };
}

/** What meets the customer is never done in one go with others. */
function usualMs(id: string, drawing: Drawing): number | null {
  const step = drawing.step(id);
  const definition = step && drawing.definition(step);
  if (!definition || definition.contact) return null;
  return drawing.facts(step).quick?.ms ?? OWN_EFFECT_MS;
}

function lowerStep(step: Step, drawing: Drawing): Readonly<Record<Label, Instruction>> {
  const definition = drawing.definition(step);
  if (!definition) throw new Error(`Step "${step.id}" has the unknown type "${step.type}"`);
  const way = (outcome: string): Way => ({ outcome, to: drawing.link(step.id, outcome)?.to ?? null });
  const timeZone = drawing.graph.settings.timeZone ?? BANK_TIME_ZONE;
  const lowered = definition.lower({ step, graph: drawing.graph, way, label: (part) => `${step.id}/${part}`, timeZone });
  if (!lowered[step.id]) throw new Error(`Step type "${step.type}" lowers to no instruction at "${step.id}"`);
  if (step.on.length === 0) return lowered;
  const triggers = step.on.map((trigger) => lowerTrigger(drawing.graph, trigger, way(triggerOutcome(trigger.id))));
  const withTriggers = Object.entries(lowered).map(([label, instruction]) => [
    label,
    INTERRUPTIBLE.has(instruction.op) ? { ...instruction, triggers } : instruction,
  ]);
  return Object.fromEntries(withTriggers) as Readonly<Record<Label, Instruction>>;
}

function lowerTrigger(graph: Graph, { id, when, interrupting }: Trigger, way: Way): PlanTrigger {
  return { id, when: when.kind === 'timer' ? lowerTimer(graph, when) : when, interrupting, way };
}

function lowerTimer(graph: Graph, { after, by, repeat }: Extract<TriggerWhen, { readonly kind: 'timer' }>): PlanTrigger['when'] {
  const again = repeat ? { repeat: lowerRepeat(graph, repeat) } : {};
  return { kind: 'timer', afterMs: durationMs(after), ...(by ? { by: journeyRule(graph, by) } : {}), ...again };
}

function lowerRepeat(graph: Graph, { every, by, times }: TriggerRepeat): PlanRepeat {
  return { everyMs: durationMs(every), times: times ?? null, ...(by ? { by: journeyRule(graph, by) } : {}) };
}

/** Goals are tested before exits, the journey's own before those that steps open; within each, the drawing's order holds. */
function planExits(graph: Graph, opened: readonly PlanExit[]): readonly PlanExit[] {
  const drawn = graph.settings.exits.map(({ id, goal, event, match, outcome }) => ({
    id,
    goal,
    event,
    ...(match === undefined ? {} : { match }),
    outcome,
  }));
  return [...drawn.filter((exit) => exit.goal), ...opened, ...drawn.filter((exit) => !exit.goal)];
}

function listensOf(instructions: Readonly<Record<Label, Instruction>>, exits: readonly PlanExit[]): readonly string[] {
  const names = Object.values(instructions).flatMap((instruction) => [
    ...(instruction.op === 'await' ? instruction.events.map((awaited) => awaited.event) : []),
    ...(instruction.triggers ?? []).flatMap(({ when }) => (when.kind === 'event' ? [when.event] : [])),
  ]);
  return [...new Set([...names, ...exits.map((exit) => exit.event)])].sort();
}
