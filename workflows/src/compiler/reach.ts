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

const known = new WeakMap<Drawing, Map<string, readonly string[]>>();

/** Ids of the steps that links of this step lead to, by outcomes it really has. Several rules walk the drawing; each step is looked at once. */
export function targetsOf(id: string, drawing: Drawing): readonly string[] {
  const kept = known.get(drawing) ?? new Map<string, readonly string[]>();
  known.set(drawing, kept);
  const before = kept.get(id);
  if (before) return before;
  const step = drawing.step(id);
  const outcomes = step ? drawing.outcomes(step) : [];
  const targets = drawing.leaving(id).flatMap((link) => (outcomes.some(({ code }) => code === link.outcome) ? [link.to] : []));
  kept.set(id, targets);
  return targets;
}

/** Steps that an instance can come to, from any start. */
export function reachable(drawing: Drawing): ReadonlySet<string> {
  return reach(
    drawing.starts.map(({ id }) => id),
    (id) => targetsOf(id, drawing),
  );
}

/** Steps from which one of these can be come to, themselves included. */
export function leadingTo(goals: readonly Step[], drawing: Drawing): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const { id } of drawing.graph.steps) {
    for (const to of targetsOf(id, drawing)) {
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
