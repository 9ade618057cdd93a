import type { Graph, Step } from '../graph/graph.js';
import { stepDefinition } from '../steps/index.js';

/** A drawing whose steps have their settings in today's shape; the same object when they all have. Steps of unknown types stay as they are. */
export function currentGraph(graph: Graph): Graph {
  const steps = graph.steps.map(currentStep);
  return steps.every((step, index) => step === graph.steps[index]) ? graph : { ...graph, steps };
}

function currentStep(step: Step): Step {
  const config = stepDefinition(step.type)?.current(step.config) ?? step.config;
  return config === step.config ? step : { ...step, config };
}
