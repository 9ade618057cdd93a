import { checkExpression, checkTemplate, type ExpressionProblem } from '../expressions/index.js';
import type { Graph, Step } from '../graph/graph.js';
import { type ExpressionUse, stepDefinition } from '../steps/index.js';
import { type Drawing, keptByStep } from './drawing.js';
import { scopeOf } from './scope-of.js';

/** Something wrong with one expression of a step, or of the journey's exits. */
export interface ExpressionFinding {
  readonly use: ExpressionUse;
  readonly found: ExpressionProblem;
}

const known = new WeakMap<Drawing, Map<Step, readonly ExpressionFinding[]>>();

/** What is wrong with the expressions of a step and of its triggers. Several rules ask; each expression is looked at once. */
export function findingsOfStep(step: Step, drawing: Drawing): readonly ExpressionFinding[] {
  const kept = known.get(drawing) ?? new Map<Step, readonly ExpressionFinding[]>();
  known.set(drawing, kept);
  const before = kept.get(step);
  if (before) return before;
  const found = usesOfStep(step).flatMap((use) => findings(use, drawing.graph));
  kept.set(step, found);
  return found;
}

/** What is wrong with the conditions of the journey's exits; the path is in the settings: `exits.0.match`. */
export function findingsOfExits({ graph }: Drawing): readonly ExpressionFinding[] {
  return graph.settings.exits.flatMap(({ match }, index) =>
    match === undefined ? [] : findings({ path: `exits.${index}.match`, source: match, expected: 'boolean', also: ['event'] }, graph),
  );
}

/** Every expression of a step: those of its settings, then those of its triggers (`on.<id>.match`). */
export const usesOfStep: (step: Step) => readonly ExpressionUse[] = keptByStep((step) => {
  const own = stepDefinition(step.type)?.facts(step.config).expressions ?? [];
  const triggered = step.on.flatMap(({ id, when }): readonly ExpressionUse[] =>
    when.kind === 'event' && when.match !== undefined
      ? [{ path: `on.${id}.match`, source: when.match, expected: 'boolean', also: ['event'] }]
      : [],
  );
  return triggered.length === 0 ? own : [...own, ...triggered];
});

function findings(use: ExpressionUse, graph: Graph): readonly ExpressionFinding[] {
  const scope = scopeOf(graph, use.also);
  const found = use.template ? checkTemplate(use.source, scope) : checkExpression(use.source, scope, use.expected);
  return found.filter((one) => !isDateForInstant(use, one)).map((one) => ({ use, found: one }));
}

/** A place that wants an instant takes a date too: it is read as the beginning of that day. */
function isDateForInstant({ expected }: ExpressionUse, { code, found }: ExpressionProblem): boolean {
  return code === 'type' && expected === 'datetime' && found === 'date';
}
