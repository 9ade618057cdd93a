import { evaluate, evaluateCondition, EvaluationError } from '@tongtu/workflows/expressions';
import type { Json, JsonObject } from '@tongtu/workflows/graph';
import type { CustomerFacts } from '../starts/customer-facts.js';
import type { OpenJourney } from './entrances.js';

/** What expressions of a start may read when something sets it off. */
export interface EntryValues {
  readonly vars: Readonly<Record<string, Json>>;
  readonly customer: CustomerFacts;
  readonly event: JsonObject;
  /** ISO instant. */
  readonly now: string;
  readonly [name: string]: Json;
}

/** Whether a condition of a start holds; an absent one does. One that cannot be judged lets nobody in. */
export function holdsFor(condition: string | undefined, values: EntryValues): boolean {
  if (condition === undefined) return true;
  return orNull(() => evaluateCondition(condition, values).value) ?? false;
}

/** What it brings along: by expression, else the field of the same name of whatever set it off. */
export function entryInput({ start }: Pick<OpenJourney, 'start'>, values: EntryValues): JsonObject {
  return Object.fromEntries(
    start.inputs.map(({ variable, value }) => [
      variable,
      (value === undefined ? values.event[variable] : orNull(() => evaluate(value, values) as Json)) ?? null,
    ]),
  );
}

function orNull<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof EvaluationError) return null;
    throw error;
  }
}
