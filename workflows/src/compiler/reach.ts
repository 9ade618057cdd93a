import type { Step } from '../graph/graph.js';
import type { Drawing } from './drawing.js';

/** Ids that can be come to from these, themselves included. `next` gives the neighbours of an id. */
export function reach(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set(from);
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const other of next(id)) {
      if (reached.has(other)) continue;
      reached.add(other);
      open.push(other);
    }
  }
  return reached;
}

const fromStarts = new WeakMap<Drawing, ReadonlySet<string>>();

/** Steps that an instance can come to, from any start. */
export function reachable(drawing: Drawing): ReadonlySet<string> {
  const before = fromStarts.get(drawing);
  if (before) return before;
  const starts = drawing.starts.map(({ id }) => id);
  const found = reach(starts, drawing.targets);
  fromStarts.set(drawing, found);
  return found;
}

/** Steps from which one of these can be come to, themselves included. */
export function leadingTo(goals: readonly Step[], drawing: Drawing): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const { id } of drawing.graph.steps) {
    for (const to of drawing.targets(id)) {
      const others = before.get(to);
      if (others) others.push(id);
      else before.set(to, [id]);
    }
  }
  return reach(
    goals.map(({ id }) => id),
    (id) => before.get(id) ?? [],
  );
}
