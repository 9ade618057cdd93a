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

/** Where a step goes that was clicked in the palette: into the selected link, after the selected step where it leads nowhere yet, else where one looks. */
export function wishFor({ graph, steps, selected, middle }: Seen, type: string): Wish {
  const [only] = selected;
  if (only === undefined || selected.length > 1 || stepDefinition(type)?.begins) return { kind: 'near', at: middle };
  if (graph.links.some(({ id }) => id === only)) return { kind: 'into', link: only };
  const step = steps.find(({ id }) => id === only);
  const outcome = step === undefined ? undefined : looseOutcome(step, graph);
  return outcome === undefined ? { kind: 'near', at: middle } : { kind: 'after', step: only, outcome };
}
