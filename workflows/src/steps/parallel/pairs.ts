import type { Graph, Step } from '../../graph/graph.js';

const stepsById = new WeakMap<Graph, ReadonlyMap<string, Step>>();
const joinsByFork = new WeakMap<Graph, ReadonlyMap<string, Step>>();

/** The step that closes a parallel step; undefined when none does. */
export function joinOf(graph: Graph, parallel: string): Step | undefined {
  let joins = joinsByFork.get(graph);
  if (!joins) {
    joins = new Map(graph.steps.flatMap((step) => (step.type === 'join' ? [[String(step.config['of']), step]] : [])));
    joinsByFork.set(graph, joins);
  }
  return joins.get(parallel);
}

/** The step of an id; undefined when there is none. */
export function stepOf(graph: Graph, id: string): Step | undefined {
  let byId = stepsById.get(graph);
  if (!byId) {
    byId = new Map(graph.steps.map((step) => [step.id, step]));
    stepsById.set(graph, byId);
  }
  return byId.get(id);
}
