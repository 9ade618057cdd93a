import type { Step } from '../../graph/graph.js';
import type { Drawing } from '../drawing.js';

/** A step that splits, with the steps that say they close it. */
export interface Fork {
  readonly step: Step;
  /** Outcomes at which its branches begin, in drawing order. */
  readonly branches: readonly string[];
  /** The first is its join; more are a mistake. */
  readonly joins: readonly Step[];
}

/** All steps that split, by id, in drawing order. */
export function forksOf(drawing: Drawing): ReadonlyMap<string, Fork> {
  const { steps } = drawing.graph;
  const closing = new Map<string, Step[]>();
  for (const step of steps) {
    const joins = drawing.definition(step)?.joins?.(step.config);
    if (!joins) continue;
    const others = closing.get(joins.of);
    if (others) others.push(step);
    else closing.set(joins.of, [step]);
  }
  return new Map(
    steps.flatMap((step) => {
      const branches = drawing.definition(step)?.forks?.(step.config);
      return branches ? [[step.id, { step, branches, joins: closing.get(step.id) ?? [] }] as const] : [];
    }),
  );
}
