import type { Graph } from '@tongtu/workflows/graph';
import { stepDefinition } from '@tongtu/workflows/steps';
import type { JourneyView } from './journeys.schema.js';

/** A drawing in small, with how many stand at each step. */
export function outlineOf(graph: Graph, standing: Readonly<Record<string, number>>): JourneyView['outline'] {
  return {
    steps: graph.steps.map(({ id, type, config, at }) => ({
      id,
      type,
      family: stepDefinition(type)?.family(config) ?? 'neutral',
      x: at.x,
      y: at.y,
      standing: standing[id] ?? 0,
    })),
    links: graph.links.map(({ from, to }) => ({ from, to })),
  };
}
