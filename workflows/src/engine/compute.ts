import { EvaluationError, evaluate, evaluateCondition } from '../expressions/index.js';
import type { Json } from '../graph/graph.js';
import type { Expression } from '../plan/plan.js';
import type { Why } from './happening.js';
import type { Run } from './run.js';

/** A value, or the reason why an expression gave none: what data did is never thrown. */
export type Computed<Value> = { readonly value: Value } | { readonly failure: Why };

/** A rule's verdict and what it rests on. */
export interface Verdict {
  readonly holds: boolean;
  readonly saw: Readonly<Record<string, Json>>;
  readonly missing: readonly string[];
}

/** Names that expressions may read in this instance; `event` only where there is one. */
export function valuesOf(run: Run, event?: Json): Readonly<Record<string, Json>> {
  const { variables, customer } = run.state;
  return { vars: variables, customer, now: run.at, ...(event === undefined ? {} : { event }) };
}

/** Computes one expression. */
export function compute(run: Run, source: Expression): Computed<Json> {
  return computeFrom(source, valuesOf(run));
}

function computeFrom(source: Expression, values: Readonly<Record<string, Json>>): Computed<Json> {
  return guard(source, () => asJson(evaluate(source, values)));
}

/** Judges one rule. */
export function judge(run: Run, source: Expression, event?: Json): Computed<Verdict> {
  return guard(source, () => {
    const { value, saw, missing } = evaluateCondition(source, valuesOf(run, event));
    return { holds: value, saw: Object.fromEntries(Object.entries(saw).map(([name, seen]) => [name, asJson(seen)])), missing };
  });
}

/** Computes several named expressions; the first that fails decides. */
export function computeAll(
  run: Run,
  sources: readonly (readonly [string, Expression])[],
  event?: Json,
): Computed<Readonly<Record<string, Json>>> {
  return computeAllFrom(sources, valuesOf(run, event));
}

/** The same from given names. */
export function computeAllFrom(
  sources: readonly (readonly [string, Expression])[],
  from: Readonly<Record<string, Json>>,
): Computed<Readonly<Record<string, Json>>> {
  const values: Record<string, Json> = {};
  for (const [name, source] of sources) {
    const computed = computeFrom(source, from);
    if ('failure' in computed) return { failure: { ...computed.failure, args: { ...computed.failure.args, for: name } } };
    values[name] = computed.value;
  }
  return { value: values };
}

function guard<Value>(source: Expression, work: () => Value): Computed<Value> {
  try {
    return { value: work() };
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    const { code, from, to, subject } = error;
    return {
      failure: { code: 'expression-failed', args: { error: code, from, to, source, ...(subject === undefined ? {} : { subject }) } },
    };
  }
}

/** Expressions give plain JSON; the type does not know it. */
function asJson(value: unknown): Json {
  return value === undefined ? null : (value as Json);
}
