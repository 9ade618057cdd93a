import type { Graph } from '../graph/graph.js';
import type { Scenario } from '../simulator/index.js';

/** A saved trial of a template, and how it must end. */
export interface TemplateScenario extends Scenario {
  /** Result code of the end it reaches. */
  readonly ends: string;
}

/** Time limits by name, as ISO-8601 durations. */
export type Limits = Readonly<Record<string, string>>;

/** A journey that ships with the product, to begin from. */
export interface JourneyTemplate {
  /** Kebab-case; drawings remember the template they came from by it. */
  readonly code: string;
  /** The limits that a bank may want to change, as they are for a bank. */
  readonly limits: Limits;
  /** The same for whoever wants to watch it from beginning to end: what takes hours takes seconds. */
  readonly fastLimits: Limits;
  /** The drawing, with the bank's limits or others in their place. */
  readonly draw: (limits?: Limits) => Graph;
  /** Trials that suit a drawing made from it, with the limits that it has by now. */
  readonly scenarios: (graph: Graph) => readonly TemplateScenario[];
}

/** Whether every step that a trial acts at is still drawn. */
export function isDrawn({ acts, answers }: Pick<Scenario, 'acts' | 'answers'>, { steps }: Pick<Graph, 'steps'>): boolean {
  const drawn = new Set(steps.map(({ id }) => id));
  const named = [...acts.flatMap(({ act }) => ('step' in act ? [act.step] : [])), ...Object.keys(answers?.byStep ?? {})];
  return named.every((step) => drawn.has(step));
}
