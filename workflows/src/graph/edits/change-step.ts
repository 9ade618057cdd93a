import { stepDefinition } from '../../steps/index.js';
import type { Graph, Step } from '../graph.js';

/** The drawing with one step changed; the same drawing when there is no such step. All other steps stay the same objects. */
export function changeStep(graph: Graph, id: string, change: (step: Step) => Step): Graph {
  const index = graph.steps.findIndex((step) => step.id === id);
  const step = graph.steps[index];
  if (!step) return graph;
  const changed = change(step);
  return changed === step ? graph : { ...graph, steps: graph.steps.with(index, changed) };
}

/** The step of that id. */
export function stepOf(graph: Graph, id: string): Step | undefined {
  return graph.steps.find((step) => step.id === id);
}

/**
 * Takes away the links and raises of outcomes that the step no longer has. While its settings are half-typed nothing is taken away:
 * which outcomes it has is not known then.
 */
export function dropLostOutcomes(graph: Graph, id: string): Graph {
  const step = stepOf(graph, id);
  const definition = step && stepDefinition(step.type);
  if (!step || !definition || definition.issues(step.config).length > 0) return graph;
  const own = new Set([...definition.outcomes(step.config).map(({ code }) => code), ...step.on.map((trigger) => `on.${trigger.id}`)]);
  const links = graph.links.filter((link) => link.from !== id || own.has(link.outcome));
  const raises = step.raises.filter((outcome) => own.has(outcome));
  const pruned = links.length === graph.links.length ? graph : { ...graph, links };
  return raises.length === step.raises.length ? pruned : changeStep(pruned, id, (one) => ({ ...one, raises }));
}
