import type { Graph, Link } from '../graph.js';
import { nameWithStep } from './edit-names.js';
import { withoutRulesFor } from './open-part.js';
import type { EditHandler } from './edit.js';

/** Removes steps with their links. Where a step had one link in and one out, the two become one, so that a line stays a line. */
export const removeSteps: EditHandler<'remove-steps'> = (graph, { steps }) => {
  const gone = steps.filter((id) => graph.steps.some((step) => step.id === id));
  const [first = ''] = gone;
  const name =
    gone.length === 1
      ? nameWithStep(graph, first, { zh: '删除', en: 'Delete' })
      : { zh: `删除 ${gone.length} 步`, en: `Delete ${gone.length} steps` };
  if (gone.length === 0) return { graph, name };
  return { graph: withoutRulesFor(gone.reduce(removeOne, graph)), name };
};

function removeOne(graph: Graph, id: string): Graph {
  return { ...graph, steps: graph.steps.filter((step) => step.id !== id), links: linksWithout(graph.links, id) };
}

function linksWithout(links: readonly Link[], id: string): readonly Link[] {
  const arriving = links.filter((link) => link.to === id);
  const leaving = links.filter((link) => link.from === id);
  const [into, out] = [arriving[0], leaving[0]];
  const bridged =
    into && out && arriving.length === 1 && leaving.length === 1 && into.from !== out.to ? { ...into, to: out.to } : undefined;
  return links.flatMap((link) => {
    if (link === into && bridged) return [bridged];
    return link.from === id || link.to === id ? [] : [link];
  });
}
