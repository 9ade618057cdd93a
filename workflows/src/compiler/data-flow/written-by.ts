import type { Step } from '../../graph/graph.js';
import type { Drawing } from '../drawing.js';
import { triggerOutcome } from '../drawing.js';

/** Variables that a step has surely written when it is left by an outcome: none by a trigger, which comes before it is done. */
export function writtenBy(step: Step, outcome: string, drawing: Drawing): readonly string[] {
  const { writes, writesBy = {} } = drawing.facts(step);
  if (writes.length === 0) return writes;
  if (step.on.some(({ id }) => triggerOutcome(id) === outcome)) return [];
  return Object.hasOwn(writesBy, outcome) ? (writesBy[outcome] ?? []) : writes;
}
