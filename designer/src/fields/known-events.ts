import { drawingOf } from '@tongtu/workflows/compiler';
import type { Graph, Json, Text } from '@tongtu/workflows/graph';
import { bothOf, itemsOf, textOf } from './json-shapes.js';

/** An event that the journey already speaks of, and what it is called there. */
export interface KnownEvent {
  readonly name: string;
  readonly label: Text | undefined;
}

/** The events that waits, triggers and exits of a drawing name, each once, with the first label given to it. */
export function knownEvents(graph: Graph): readonly KnownEvent[] {
  const found = new Map<string, Text | undefined>();
  const add = (name: string, label?: Text): void => {
    if (name !== '' && (found.get(name) === undefined || !found.has(name))) found.set(name, label ?? found.get(name));
  };
  for (const { event, label } of graph.settings.exits) add(event, label);
  for (const { config, on } of graph.steps) {
    for (const { when, label } of on) if (when.kind === 'event') add(when.event, label);
    for (const awaited of itemsOf(config['events'])) add(textOf(awaited['event']), bothOf(awaited['label']));
    add(textOf(config['event']));
  }
  return [...found].map(([name, label]) => ({ name, label }));
}

function queuesIn(assignment: Json | undefined): readonly string[] {
  if (typeof assignment !== 'object' || assignment === null || Array.isArray(assignment)) return [];
  const { queue, otherwise } = assignment as { readonly queue?: Json; readonly otherwise?: Json };
  return [textOf(queue), textOf(otherwise)].filter((name) => name !== '');
}

/** The queues that tasks and ladders of a drawing name, each once. */
export function knownQueues({ steps }: Graph): readonly string[] {
  return [
    ...new Set(
      steps.flatMap(({ config }) => [
        ...queuesIn(config['assignment']),
        ...queuesIn(config['reviewers']),
        ...itemsOf(config['chain']).flatMap((group) => queuesIn(group['assignment'])),
        ...itemsOf(config['ladder']).flatMap((rung) => queuesIn(rung['assignment'])),
      ]),
    ),
  ];
}

/** Keys and labels of the fields of a form, in order. */
export function fieldsOf(graph: Graph, form: string): readonly { readonly key: string; readonly label: Text }[] {
  return (
    graph.forms.find(({ id }) => id === form)?.sections.flatMap(({ fields }) => fields.map(({ key, label }) => ({ key, label }))) ?? []
  );
}

/** How many steps use a form. */
export function usesOfForm(graph: Graph, form: string): number {
  const drawing = drawingOf(graph);
  return graph.steps.filter((step) => drawing.facts(step).forms.includes(form)).length;
}
