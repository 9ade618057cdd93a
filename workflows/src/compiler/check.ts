import type { Graph, Step } from '../graph/graph.js';
import { drawingOf, type Drawing } from './drawing.js';
import type { KnownWorld } from './known-world.js';
import type { Problem } from './problem.js';
import { rules } from './rules/index.js';
import { writtenAttributes } from './scope-of.js';

/** Which part of a drawing to look at. */
export interface CheckScope {
  /** Ids of steps that were touched; rules about single steps look only at these. Absent = all. */
  readonly only?: readonly string[];
  /** What the bank has; about what is not told, nothing is found. */
  readonly known?: KnownWorld;
}

/**
 * All problems of a drawing at once, in the order of the drawing: those of the journey first, then step by step.
 * With `only`, rules about single steps look at those steps alone, while rules about the whole always look at the whole.
 */
export function check(graph: Graph, { only, known }: CheckScope = {}): readonly Problem[] {
  const drawing = drawingOf(graph, known);
  const wanted = only === undefined ? graph.steps : stepsOf(drawing, only);
  return inDrawingOrder(graph, [...journeyProblems(drawing), ...stepProblems(drawing, wanted)]);
}

/**
 * The problems of an edited drawing from those of the drawing before: looks again only at what the edit touched, and at what had problems.
 * Equal to `check(after)`, and quick enough for every keystroke.
 */
export function recheck({ before, after, problems, known = {} }: Recheck): readonly Problem[] {
  const touched = touchedSteps(before, after);
  if (touched === null) return check(after, { known });
  const wrong = problems.flatMap(({ step }) => (step === null ? [] : [step])); // their remedies may name steps that have changed
  return check(after, { only: [...touched, ...wrong], known });
}

/** A drawing before and after an edit, and all problems that it had before. */
export interface Recheck {
  readonly before: Graph;
  readonly after: Graph;
  readonly problems: readonly Problem[];
  /** What the bank has; the same as for the problems before. */
  readonly known?: KnownWorld;
}

/** Steps that look different, have other links, or stand next to such; null when something changed that any step may use. */
function touchedSteps(before: Graph, after: Graph): readonly string[] | null {
  if (before.variables !== after.variables || before.forms !== after.forms || before.settings !== after.settings) return null;
  if (writtenAttributes(before).join(' ') !== writtenAttributes(after).join(' ')) return null;
  const earlier = new Map(before.steps.map((step) => [step.id, step]));
  const changed = after.steps.filter((step) => earlier.get(step.id) !== step).map((step) => step.id);
  const [old, now] = [new Set(before.links), new Set(after.links)];
  const links = [...before.links.filter((one) => !now.has(one)), ...after.links.filter((one) => !old.has(one))];
  return [...changed, ...links.flatMap((link) => [link.from, link.to])];
}

function stepsOf(drawing: Drawing, ids: readonly string[]): readonly Step[] {
  return [...new Set(ids)].flatMap((id) => drawing.step(id) ?? []);
}

function journeyProblems(drawing: Drawing): readonly Problem[] {
  return rules.flatMap((rule) => rule.journey?.(drawing) ?? []);
}

const stepRules = rules.flatMap(({ step }) => step ?? []);

/** Most steps are sound: nothing is made for those. */
function stepProblems(drawing: Drawing, steps: readonly Step[]): readonly Problem[] {
  const found: Problem[] = [];
  for (const step of steps) {
    for (const look of stepRules) for (const one of look(step, drawing)) found.push(one);
    for (const one of drawing.definition(step)?.check(step, drawing.graph) ?? []) found.push(one);
  }
  return found;
}

/** By step, then by rule, then as found, whichever way they were found: so two checks of one drawing can be compared. */
function inDrawingOrder(graph: Graph, problems: readonly Problem[]): readonly Problem[] {
  const order = new Map(graph.steps.map((step, index) => [step.id, index]));
  const place = (one: Problem): number => (one.step === null ? -1 : (order.get(one.step) ?? graph.steps.length));
  return [...problems].sort((a, b) => place(a) - place(b) || (ruleOrder.get(a.code) ?? 0) - (ruleOrder.get(b.code) ?? 0));
}

const ruleOrder: ReadonlyMap<string, number> = new Map(rules.map((rule, index) => [rule.code, index]));
