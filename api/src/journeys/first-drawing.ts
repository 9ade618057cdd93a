import type { Graph, JsonObject, Text } from '@tongtu/workflows/graph';
import { stepDefinition } from '@tongtu/workflows/steps';

/** What a new journey begins with: a start that leads to an end. */
export function firstDrawing(name: Text, kind: Graph['kind']): Graph {
  return {
    format: 1,
    kind,
    name,
    settings: { contactClass: 'service', exits: [] },
    variables: [],
    forms: [],
    steps: [
      { id: 'start', type: 'start', name: { zh: '开始', en: 'Start' }, config: initialOf('start'), on: [], raises: [], at: { x: 0, y: 0 } },
      { id: 'end', type: 'end', name: { zh: '结束', en: 'End' }, config: initialOf('end'), on: [], raises: [], at: { x: 0, y: 160 } },
    ],
    links: [{ id: 'start-next', from: 'start', outcome: 'next', to: 'end' }],
  };
}

function initialOf(type: string): JsonObject {
  const definition = stepDefinition(type);
  if (!definition) throw new Error(`There is no step type "${type}".`);
  return definition.initial as JsonObject;
}
