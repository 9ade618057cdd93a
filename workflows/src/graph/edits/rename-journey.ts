import type { EditHandler } from './edit.js';
import { withNote } from './rename-step.js';

/** Gives the journey another name, or another note. */
export const renameJourney: EditHandler<'rename-journey'> = (graph, { name, note }) => ({
  graph: withNote({ ...graph, name }, note),
  name: { zh: '给旅程改名', en: 'Rename the journey' },
});
