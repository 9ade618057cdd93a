import type { Graph } from '@tongtu/workflows/graph';
import { coverageOf, runScenario, type Coverage, type Simulation, type Scenario } from '@tongtu/workflows/simulator';
import { stepDefinition } from '@tongtu/workflows/steps';
import type { Plan } from '@tongtu/workflows/plan';

/** Which ways out of a drawing were gone through. */
export interface DrawingCoverage {
  readonly total: number;
  readonly taken: number;
  /** The ways that nobody has gone yet, in drawing order. */
  readonly missing: readonly Coverage[];
}

const keyOf = ({ step, outcome }: Coverage): string => `${step} ${outcome}`;

/** Every way out of every step: outcomes and triggers. */
export function waysOf(graph: Graph): readonly Coverage[] {
  return graph.steps.flatMap((step) => [
    ...(stepDefinition(step.type)?.outcomes(step.config) ?? []).map(({ code }) => ({ step: step.id, outcome: code })),
    ...step.on.map(({ id }) => ({ step: step.id, outcome: `on.${id}` })),
  ]);
}

/** What all saved scenarios together go through. */
export function coveredBy(plan: Plan, scenarios: readonly Scenario[]): readonly Coverage[] {
  return scenarios.flatMap((scenario) => runScenario(plan, scenario).coverage);
}

/** What was gone through so far, in this trial and by the scenarios together. */
export function drawingCoverage(graph: Graph, simulation: Simulation, others: readonly Coverage[]): DrawingCoverage {
  const gone = new Set([...coverageOf(simulation.journal), ...others].map(keyOf));
  const ways = waysOf(graph);
  const missing = ways.filter((way) => !gone.has(keyOf(way)));
  return { total: ways.length, taken: ways.length - missing.length, missing };
}
