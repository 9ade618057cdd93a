import type { Link } from '../graph.js';
import { changeStep, stepOf } from './change-step.js';
import { nameWithStep } from './edit-names.js';
import type { EditHandler } from './edit.js';

/** Draws a link. It replaces the one that left the same outcome, and "stop and raise" drawn there. */
export const connect: EditHandler<'connect'> = (graph, { link }) => {
  const name = nameWithStep(graph, link.to, { zh: '连到', en: 'Link to' });
  if (!stepOf(graph, link.from) || !stepOf(graph, link.to)) return { graph, name };
  const others = graph.links.filter((one) => one.from !== link.from || one.outcome !== link.outcome);
  const freed = changeStep(graph, link.from, (step) =>
    step.raises.includes(link.outcome) ? { ...step, raises: step.raises.filter((outcome) => outcome !== link.outcome) } : step,
  );
  return { graph: { ...freed, links: [...others, unique(link, others)] }, name };
};

/** A link's id may be taken by a link of another outcome, after a paste for instance. */
function unique(link: Link, others: readonly Link[]): Link {
  const taken = new Set(others.map((other) => other.id));
  let id = link.id;
  for (let number = 2; taken.has(id); number += 1) id = `${link.from}.${link.outcome}.${number}`;
  return id === link.id ? link : { ...link, id };
}
