import type { Edit } from '@tongtu/workflows/edits';
import type { Graph, Link, Place, Step } from '@tongtu/workflows/graph';
import { stepDefinition } from '@tongtu/workflows/steps';

/** Where a new step goes: alone at a place, after a way out of a step, or into a link. */
export type Spot =
  | { readonly kind: 'at'; readonly at: Place }
  | { readonly kind: 'after'; readonly step: string; readonly outcome: string; readonly at: Place }
  | { readonly kind: 'into'; readonly link: string; readonly at: Place };

/** An id that no step of the drawing has: the type, then the type with a number. */
export function freshStepId(graph: Graph, type: string): string {
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
    config: type === 'end' ? { ...definition.initial, outcome: id } : definition.initial,
    on: [],
    raises: [],
    at: { x: Math.round(at.x / 8) * 8, y: Math.round(at.y / 8) * 8 },
  };
}

/** The edits that put a new step of a type to its spot, and its id. A step after an outcome takes over what the outcome led to. */
export function addStepEdits(graph: Graph, type: string, spot: Spot): { readonly id: string; readonly edits: readonly Edit[] } {
  const step = newStep(graph, type, spot.at);
  const ways = stepDefinition(type)?.outcomes(step.config) ?? [];
  if (spot.kind === 'at') return { id: step.id, edits: [{ kind: 'add-step', step }] };
  if (spot.kind === 'into' && ways.length > 0) return { id: step.id, edits: [{ kind: 'add-step', step, intoLink: spot.link }] };
  const link = spot.kind === 'into' ? graph.links.find(({ id }) => id === spot.link) : undefined;
  const from =
    spot.kind === 'after' ? { step: spot.step, outcome: spot.outcome } : { step: link?.from ?? '', outcome: link?.outcome ?? '' };
  const led = graph.links.find((one) => one.from === from.step && one.outcome === from.outcome);
  if (led !== undefined && ways.length > 0) return { id: step.id, edits: [{ kind: 'add-step', step, intoLink: led.id }] };
  if (type === 'start') return { id: step.id, edits: [{ kind: 'add-step', step }] };
  return {
    id: step.id,
    edits: [
      { kind: 'add-step', step },
      { kind: 'connect', link: newLink(from.step, from.outcome, step.id) },
    ],
  };
}

/** A link with the id that its place gives it. */
export function newLink(from: string, outcome: string, to: string): Link {
  return { id: `${from}.${outcome}`, from, outcome, to };
}
