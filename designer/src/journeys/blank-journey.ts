import type { Graph } from '@tongtu/workflows/graph';
import { stepDefinition } from '@tongtu/workflows/steps';

const step = (type: 'start' | 'end', y: number): Graph['steps'][number] => {
  const definition = stepDefinition(type);
  if (!definition) throw new Error(`There is no step type "${type}"`);
  return {
    id: type,
    type,
    name: definition.label,
    config: JSON.parse(JSON.stringify(definition.initial)) as Graph['steps'][number]['config'],
    on: [],
    raises: [],
    at: { x: type === 'end' ? 20 : 0, y },
  };
};

/** A new drawing: a start that leads to an end. */
export function blankJourney(name: string): Graph {
  return {
    format: 1,
    kind: 'journey',
    name: { zh: name, en: name },
    settings: { contactClass: 'service', exits: [] },
    variables: [],
    forms: [],
    steps: [step('start', 0), step('end', 104)],
    links: [{ id: 'start.next', from: 'start', outcome: 'next', to: 'end' }],
  };
}
