import type { Graph, JsonObject, Place, Step, Text } from '../graph/graph.js';
import { stepDefinition } from '../steps/index.js';

/** A drawing to begin with, which can be published as it is: a start that leads to an end. */
export function blankJourney(name: Text, kind: Graph['kind']): Graph {
  return {
    format: 1,
    kind,
    name,
    settings: { contactClass: 'service', exits: [] },
    variables: [],
    forms: [],
    steps: [firstOf('start', { x: 0, y: 0 }), firstOf('end', { x: 20, y: 104 })],
    links: [{ id: 'start.next', from: 'start', outcome: 'next', to: 'end' }],
  };
}

function firstOf(type: string, at: Place): Step {
  const definition = stepDefinition(type);
  if (!definition) throw new Error(`There is no step type "${type}"`);
  const config: JsonObject = definition.initialOf(type);
  return { id: type, type, name: definition.label, config, on: [], raises: [], at };
}
