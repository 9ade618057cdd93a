import type { Graph, Text } from '@tongtu/workflows/graph';
import { newStep } from '../editor/document/new-step.js';

/** A drawing to begin with: a start that leads to an end. */
export function blankJourney(name: Text, kind: Graph['kind']): Graph {
  const empty: Graph = {
    format: 1,
    kind,
    name,
    settings: { contactClass: 'service', exits: [] },
    variables: [],
    forms: [],
    steps: [],
    links: [],
  };
  const [start, end] = [newStep(empty, 'start', { x: 0, y: 0 }), newStep(empty, 'end', { x: 24, y: 104 })];
  return { ...empty, steps: [start, end], links: [{ id: 'start.next', from: 'start', outcome: 'next', to: 'end' }] };
}

/** A name that no journey has: with a number where it is taken. */
export function freshName(name: Text, taken: readonly Text[]): Text {
  const names = new Set(taken.map(({ zh }) => zh));
  if (!names.has(name.zh)) return name;
  let number = 2;
  while (names.has(`${name.zh} ${String(number)}`)) number += 1;
  const tail = ` ${String(number)}`;
  return name.en === undefined ? { zh: name.zh + tail } : { zh: name.zh + tail, en: name.en + tail };
}
