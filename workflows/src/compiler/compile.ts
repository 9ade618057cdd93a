import type { Graph } from '../graph/graph.js';
import type { Plan, StepNames } from '../plan/plan.js';
import { check } from './check.js';
import type { KnownWorld } from './known-world.js';
import { lower } from './lower.js';
import type { Problem } from './problem.js';

/** A drawing that can run: its plan, the names of its steps, and what could be better. */
export interface Compiled {
  readonly plan: Plan;
  readonly names: StepNames;
  readonly warnings: readonly Problem[];
}

/** check → lower: the plan of a drawing, or everything that is wrong with it (errors and warnings). `known`: what the bank has. */
export function compile(graph: Graph, known: KnownWorld = {}): Compiled | { readonly problems: readonly Problem[] } {
  const problems = check(graph, { known });
  return problems.some((one) => one.severity === 'error') ? { problems } : { ...lower(graph), warnings: problems };
}
