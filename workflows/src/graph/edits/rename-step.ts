import type { Step, Text } from '../graph.js';
import { changeStep } from './change-step.js';
import { nameWithStep } from './edit-names.js';
import type { EditHandler } from './edit.js';

/** Gives a step another name, or another note. */
export const renameStep: EditHandler<'rename-step'> = (graph, { step: id, name, note }) => ({
  graph: changeStep(graph, id, (step) => withNote({ ...step, name }, note)),
  name: nameWithStep(graph, id, { zh: '改名', en: 'Rename' }),
});

/** A step, or a journey, with its note replaced, removed (empty) or kept (absent). */
export function withNote<Owner extends Pick<Step, 'note'>>(owner: Owner, note: Text | undefined): Owner {
  if (note === undefined) return owner;
  const rest = Object.fromEntries(Object.entries(owner).filter(([key]) => key !== 'note'));
  return (note.zh === '' ? rest : { ...rest, note }) as Owner;
}
