import type { Graph, Place } from '@tongtu/workflows/graph';
import { stepDefinition } from '@tongtu/workflows/steps';
import type { DrawingStep } from '../../ui/drawing/drawing-data.js';
import { looseOutcome, type Wish } from './place-step.js';

interface Seen {
  readonly graph: Graph;
  readonly steps: readonly DrawingStep[];
  readonly selected: readonly string[];
  readonly middle: Place;
}

/**
 * Where a step goes that was clicked in the palette: into the selected link, after the selected step where it leads nowhere yet, into the only
 * link of a drawing that has just been begun, else where one looks.
 */
export function wishFor({ graph, steps, selected, middle }: Seen, type: string): Wish {
  const [only] = selected;
  if (selected.length > 1 || stepDefinition(type)?.begins) return { kind: 'near', at: middle };
  const [link, ...others] = graph.links;
  if (only === undefined && link !== undefined && others.length === 0 && leads(type)) return { kind: 'into', link: link.id };
  if (only === undefined) return { kind: 'near', at: middle };
  if (graph.links.some(({ id }) => id === only)) return { kind: 'into', link: only };
  const step = steps.find(({ id }) => id === only);
  const outcome = step === undefined ? undefined : looseOutcome(step, graph);
  return outcome === undefined ? { kind: 'near', at: middle } : { kind: 'after', step: only, outcome };
}

/** Whether a step of a type leads on; what ends a journey cannot stand in the middle of a link. */
function leads(type: string): boolean {
  return stepDefinition(type)?.ends == null;
}
