import type { Graph } from './graph.js';
import { partKey } from './kitchen.js';
import type { GraphProblem } from './parse-graph.js';

/** What must be unique and what must exist, so that maps by id are sound: ids, variables, links' ends, one link for an outcome. */
export function referenceFaults(graph: Graph): readonly GraphProblem[] {
  const steps = new Set(graph.steps.map((step) => step.id));
  return [
    ...doubles(
      'steps',
      graph.steps.map((step) => step.id),
    ),
    ...doubles(
      'links',
      graph.links.map((link) => link.id),
    ),
    ...doubles(
      'variables',
      graph.variables.map((variable) => variable.name),
    ),
    ...doubles(
      'forms',
      graph.forms.map((form) => form.id),
    ),
    ...doubles(
      'kitchen.parts',
      (graph.kitchen?.parts ?? []).map(({ part }) => partKey(part)),
    ),
    ...doubles(
      'settings.exits',
      graph.settings.exits.map((exit) => exit.id),
    ),
    ...graph.steps.flatMap((step, index) =>
      doubles(
        `steps.${index}.on`,
        step.on.map((trigger) => trigger.id),
      ),
    ),
    ...doubles(
      'links',
      graph.links.map((link) => `${link.from} ${link.outcome}`),
    ),
    ...graph.links.flatMap((link, index) => [
      ...(steps.has(link.from) ? [] : [lost(`links.${index}.from`)]),
      ...(steps.has(link.to) ? [] : [lost(`links.${index}.to`)]),
    ]),
  ];
}

function doubles(path: string, ids: readonly string[]): readonly GraphProblem[] {
  const seen = new Set<string>();
  const found: GraphProblem[] = [];
  ids.forEach((id, index) => {
    if (seen.has(id)) found.push({ path: `${path}.${index}`, message: { zh: '这里和前面的重复了', en: 'This repeats an earlier one' } });
    seen.add(id);
  });
  return found;
}

function lost(path: string): GraphProblem {
  return { path, message: { zh: '连到的步骤不在图里', en: 'The step at this end is not in the drawing' } };
}
