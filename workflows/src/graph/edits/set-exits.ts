import type { EditHandler } from './edit.js';

/** Replaces the journey's exits and goals. */
export const setExits: EditHandler<'set-exits'> = (graph, { exits }) => ({
  graph: { ...graph, settings: { ...graph.settings, exits } },
  name: { zh: '退出条件', en: 'Exits' },
});
