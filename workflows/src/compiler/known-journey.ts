import type { Graph, Text } from '../graph/graph.js';
import { stepDefinition } from '../steps/index.js';

/** A published journey as other drawings may call it. */
export interface KnownJourney {
  readonly code: string;
  readonly name: Text;
  /** Its start lets other journeys set it off. */
  readonly callable: boolean;
  /** A customer may travel it once for each case, several at a time. */
  readonly perCase: boolean;
  readonly inputs: readonly { readonly variable: string; readonly required: boolean }[];
  /** Every result that it may end with by its drawing. */
  readonly outcomes: readonly string[];
  /** Codes of the journeys that it calls itself. */
  readonly calls: readonly string[];
}

/** What a published drawing offers to those that would call it. */
export function knownJourney(code: string, { name, steps, settings }: Graph): KnownJourney {
  const drawn = steps.flatMap((step) => {
    const definition = stepDefinition(step.type);
    return definition ? [{ step, definition }] : [];
  });
  const entrance = drawn.map(({ step, definition }) => definition.entrance(step.config)).find((one) => one !== null);
  const goals = drawn.flatMap(({ step, definition }) => definition.goals(step.config, step.id));
  const ends = drawn.flatMap(({ step, definition }) => (definition.ends ? [definition.ends(step.config)] : []));
  const outcomes = [...ends, ...goals.map(({ outcome }) => outcome), ...settings.exits.map(({ outcome }) => outcome)];
  const calls = drawn.flatMap(({ step, definition }) => definition.facts(step.config).calls?.journey ?? []);
  return {
    ...{ code, name, callable: entrance?.callable ?? false, perCase: entrance?.perCase ?? false, inputs: entrance?.inputs ?? [] },
    outcomes: [...new Set(outcomes)],
    calls: [...new Set(calls)],
  };
}
