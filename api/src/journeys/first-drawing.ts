import type { Graph, Place, Step, Text } from '@tongtu/workflows/graph';
import { type RegisteredStep, stepTypes } from '@tongtu/workflows/steps';

/** What a new journey begins with: a start that leads to an end. */
export function firstDrawing(name: Text, kind: Graph['kind']): Graph {
  return {
    format: 1,
    kind,
    name,
    settings: { contactClass: 'service', exits: [] },
    variables: [],
    forms: [],
    steps: [firstStep(entrance, { x: 0, y: 0 }), firstStep(exit, { x: 0, y: 160 })],
    links: [{ id: 'start-next', from: entrance.type, outcome: 'next', to: exit.type }],
  };
}

const theOne = (is: (definition: RegisteredStep) => boolean): RegisteredStep => {
  const found = stepTypes.find(is);
  if (!found) throw new Error('The vocabulary has no step to begin or to end with.');
  return found;
};
const entrance = theOne(({ begins }) => begins);
const exit = theOne(({ ends }) => ends !== null);

function firstStep({ type, label, initial }: RegisteredStep, at: Place): Step {
  return { id: type, type, name: label, config: initial, on: [], raises: [], at };
}
