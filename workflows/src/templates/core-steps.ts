import type { JsonObject, Text } from '../graph/graph.js';
import type { Drawn } from './picture.js';

/** Values by name, as CEL. */
export type Told = Readonly<Record<string, string>>;

/** Something that core banking is asked: what it is told, its refusals, and what it brings back (variable ← where in the answer). */
export interface CoreAction {
  readonly id: string;
  readonly name: Required<Text>;
  readonly path: string;
  readonly body: Told;
  readonly outcomes?: readonly { readonly code: string; readonly label: Required<Text> }[];
  readonly results?: Told;
  readonly undo?: { readonly path: string; readonly body: Told };
  /** What it comes to in the end stops and waits for an operator; absent = it does. */
  readonly raises?: boolean;
}

/** A card that asks core banking to do something. */
export function coreAction({ id, name, path, body, outcomes = [], results = {}, undo, raises = true }: CoreAction): Drawn {
  const config: JsonObject = {
    ...{ endpoint: 'core-bank', method: 'POST', path, body: valuesOf(body), outcomes, timeout: 'PT5S', attempts: 3 },
    results: Object.entries(results).map(([variable, from]) => ({ variable, from })),
    ...(undo ? { undo: 'call', undoMethod: 'POST', undoPath: undo.path, undoBody: valuesOf(undo.body) } : {}),
  };
  return { id, type: 'action', name, config, ...(raises ? { raises: ['failed'] } : {}) };
}

/** Values as settings carry them. */
export function valuesOf(values: Told): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(values).map(([name, value]) => ({ name, value }));
}

/** A card that writes down what is known now, and which stage that is. */
export function noted(
  id: string,
  name: Required<Text>,
  { values = {}, stage }: { readonly values?: Told; readonly stage?: Required<Text> },
): Drawn {
  const config: JsonObject = { variables: valuesOf(values), attributes: [], addTags: [], removeTags: [], ...(stage ? { stage } : {}) };
  return { id, type: 'set', name, config };
}
