import { stepDefinition } from '../../steps/index.js';
import type { Graph, Link, Step } from '../graph.js';
import { say } from '../say.js';
import type { EditHandler, EditOf } from './edit.js';

/** Adds a step; into a link, it stands between the two ends, going on by the named outcome or its first. Throws when the id is taken. */
export const addStep: EditHandler<'add-step'> = (graph, edit) => {
  const { step } = edit;
  if (graph.steps.some((other) => other.id === step.id)) throw new Error(`Drawing already has a step "${step.id}"`);
  return {
    graph: { ...graph, steps: [...graph.steps, step], links: split(graph, edit) },
    name: { zh: `添加“${step.name.zh}”`, en: `Add "${say(step.name, 'en')}"` },
  };
};

function split(graph: Graph, { step, intoLink, outcome }: EditOf<'add-step'>): readonly Link[] {
  const link = graph.links.find((one) => one.id === intoLink);
  if (!link) return graph.links;
  const on = outcome ?? firstOutcome(step);
  const before = graph.links.map((one) => (one === link ? { ...link, to: step.id } : one));
  return on === undefined ? before : [...before, { id: `${step.id}.${on}`, from: step.id, outcome: on, to: link.to }];
}

function firstOutcome(step: Step): string | undefined {
  return stepDefinition(step.type)?.outcomes(step.config)[0]?.code;
}
