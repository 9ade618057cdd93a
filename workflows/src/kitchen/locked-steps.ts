import type { Graph } from '../graph/graph.js';

/** Steps of a drawing that branches cook by in which they may change nothing; none where nothing is open to anybody. */
export function lockedSteps({ kitchen, steps }: Graph): ReadonlySet<string> {
  const rules = kitchen?.parts.filter(({ open }) => open) ?? [];
  if (rules.length === 0) return new Set();
  const open = new Set(rules.flatMap(({ part }) => ('step' in part ? [part.step] : [])));
  return new Set(steps.flatMap(({ id }) => (open.has(id) ? [] : [id])));
}
