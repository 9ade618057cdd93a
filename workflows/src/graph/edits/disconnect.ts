import { nameWithStep } from './edit-names.js';
import type { EditHandler } from './edit.js';

/** Takes away the link that leaves an outcome. */
export const disconnect: EditHandler<'disconnect'> = (graph, { from, outcome }) => {
  const links = graph.links.filter((link) => link.from !== from || link.outcome !== outcome);
  return {
    graph: links.length === graph.links.length ? graph : { ...graph, links },
    name: nameWithStep(graph, from, { zh: '断开', en: 'Unlink' }),
  };
};
