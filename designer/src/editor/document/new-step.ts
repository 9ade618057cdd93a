import type { Edit } from '@tongtu/workflows/edits';
import type { Graph, Link, Place, Step } from '@tongtu/workflows/graph';
import { stepDefinition, type Companion } from '@tongtu/workflows/steps';

/** Where a new step goes: alone at a place, after a way out of a step, or into a link. */
export type Spot =
  | { readonly kind: 'at'; readonly at: Place }
  | { readonly kind: 'after'; readonly step: string; readonly outcome: string; readonly at: Place }
  | { readonly kind: 'into'; readonly link: string; readonly at: Place };

/** An id that no step of the drawing has: the type, then the type with a number. */
function freshStepId(graph: Graph, type: string): string {
  const taken = new Set(graph.steps.map(({ id }) => id));
  if (!taken.has(type)) return type;
  let number = 2;
  while (taken.has(`${type}-${String(number)}`)) number += 1;
  return `${type}-${String(number)}`;
}

/** A step of a type as it is first drawn, named like its type with a number where the name is taken. Throws for a type that does not exist. */
export function newStep(graph: Graph, type: string, at: Place): Step {
  const definition = stepDefinition(type);
  if (definition === undefined) throw new Error(`There is no step type "${type}"`);
  const taken = new Set(graph.steps.map(({ name }) => name.zh));
  let number = 1;
  const zh = (): string => (number === 1 ? definition.label.zh : `${definition.label.zh} ${String(number)}`);
  while (taken.has(zh())) number += 1;
  const en = definition.label.en ?? definition.label.zh;
  const id = freshStepId(graph, type);
  return {
    id,
    type,
    name: { zh: zh(), en: number === 1 ? en : `${en} ${String(number)}` },
    config: definition.initialOf(id),
    on: [],
    raises: [],
    at: { x: Math.round(at.x / 4) * 4, y: Math.round(at.y / 4) * 4 },
  };
}

/** How far below its first a step stands that is drawn together with it, pixels: room for a row of steps between. */
export const COMPANION_BELOW = 256;

/** The edits that put a new step of a type to its spot, and its id. A step after an outcome takes over what the outcome led to. */
export function addStepEdits(graph: Graph, type: string, spot: Spot): { readonly id: string; readonly edits: readonly Edit[] } {
  const step = newStep(graph, type, spot.at);
  const companion = stepDefinition(type)?.companion?.(step.id);
  return companion === undefined ? addOne(graph, step, spot) : addTwo(graph, { step, companion, spot });
}

/** Two steps that belong together: every way out of the first leads to the second, which goes on to where the spot led. */
function addTwo(
  graph: Graph,
  { step, companion, spot }: { readonly step: Step; readonly companion: Companion; readonly spot: Spot },
): { readonly id: string; readonly edits: readonly Edit[] } {
  const at = { x: step.at.x, y: step.at.y + COMPANION_BELOW };
  const second: Step = { ...newStep({ ...graph, steps: [...graph.steps, step] }, companion.type, at), config: companion.config };
  const port = portBefore(graph, spot);
  const between = stepDefinition(step.type)?.outcomes(step.config) ?? [];
  const placed = addOne(graph, second, spot).edits;
  const edits: readonly Edit[] = [
    ...placed,
    { kind: 'add-step', step },
    ...(port === undefined ? [] : [{ kind: 'connect' as const, link: newLink(port.step, port.outcome, step.id) }]),
    ...between.map(({ code }) => ({ kind: 'connect' as const, link: newLink(step.id, code, second.id) })),
  ];
  return { id: step.id, edits };
}

function addOne(graph: Graph, step: Step, spot: Spot): { readonly id: string; readonly edits: readonly Edit[] } {
  const { type } = step;
  const port = stepDefinition(type)?.begins ? undefined : portBefore(graph, spot);
  if (port === undefined) return { id: step.id, edits: [{ kind: 'add-step', step }] };
  const isEnd = stepDefinition(type)?.ends != null;
  const led = graph.links.find(({ from, outcome }) => from === port.step && outcome === port.outcome);
  if (led !== undefined && !isEnd) return { id: step.id, edits: [{ kind: 'add-step', step, intoLink: led.id }] };
  const edits: readonly Edit[] = [
    { kind: 'add-step', step },
    { kind: 'connect', link: newLink(port.step, port.outcome, step.id) },
  ];
  return { id: step.id, edits };
}

/** The way out that a new step comes after; none for one that stands alone. */
function portBefore(graph: Graph, spot: Spot): { readonly step: string; readonly outcome: string } | undefined {
  if (spot.kind === 'at') return undefined;
  if (spot.kind === 'after') return spot;
  const link = graph.links.find(({ id }) => id === spot.link);
  return link === undefined ? undefined : { step: link.from, outcome: link.outcome };
}

/** A link with the id that its place gives it. */
export function newLink(from: string, outcome: string, to: string): Link {
  return { id: `${from}.${outcome}`, from, outcome, to };
}
