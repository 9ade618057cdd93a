import { type CompiledExpression, compileExpression } from './compile.js';
import { runNode } from './handlers.js';
import { LIMITS } from './limits.js';
import { rangeOf } from './node.js';
import { EvaluationError } from './problem.js';
import { guarded, type Run } from './run.js';
import { toHost, typeOf, type Value } from './value.js';

/** Values by root name, as in the scope: `{ vars: { amount: 5 }, customer: { tier: 'vip' }, now: '2026-03-01T02:00:00Z' }`. */
export type Values = Readonly<Record<string, unknown>>;

/** A rule's verdict with what it rests on. */
export interface ConditionResult {
  readonly value: boolean;
  /** Names that were null where a value was needed, so that a part of the rule counted as not fulfilled. */
  readonly missing: readonly string[];
  /** Every name read on the way to the verdict, with its value. */
  readonly saw: Readonly<Record<string, unknown>>;
}

/**
 * Computes an expression over plain JSON values, and gives a plain JSON value. The same input always gives the same output: no clock, no
 * randomness, no host objects.
 *
 * Nulls: a variable or field that is missing reads as null. `==`, `!=`, `in` (on its left), `has` and `coalesce` take null; everything
 * else that meets one (ordering, arithmetic, `&&`, functions) throws an `EvaluationError` with code `null-value`, its range and its name.
 * Other codes: see `EvaluationErrorCode`. Nothing else is ever thrown.
 */
export function evaluate(expression: CompiledExpression | string, values: Values): unknown {
  const compiled = compiledOf(expression);
  const run = begin(compiled, values, 'strict');
  const value = runNode(compiled.tree, run);
  return guarded(compiled.tree, () => toHost(value, run.spend));
}

/**
 * Judges a rule. As `evaluate`, but a missing value is no error: whatever needs it counts as not fulfilled (an ordering, an `exists` or a
 * flag is false; `!` turns that round), and its name is reported. Throws an `EvaluationError` when the rule yields something else than
 * true, false or null, or fails for another reason.
 */
export function evaluateCondition(expression: CompiledExpression | string, values: Values): ConditionResult {
  const compiled = compiledOf(expression);
  const run = begin(compiled, values, 'lenient');
  const value = runNode(compiled.tree, run);
  if (value !== null && typeof value !== 'boolean') throw new EvaluationError('type', rangeOf(compiled.tree), typeOf(value));
  if (value === null) run.missNode(compiled.tree);
  return { value: value === true, missing: [...run.missing], saw: Object.fromEntries(run.saw) };
}

/** As `evaluate`, but what needs a missing value becomes null itself. For texts, where a gap is better than no message. */
export function evaluateLeniently(expression: CompiledExpression | string, values: Values): Value {
  const compiled = compiledOf(expression);
  return runNode(compiled.tree, begin(compiled, values, 'lenient'));
}

function compiledOf(expression: CompiledExpression | string): CompiledExpression {
  return typeof expression === 'string' ? compileExpression(expression) : expression;
}

function begin(compiled: CompiledExpression, values: Values, nulls: Run['nulls']): Run {
  let steps = 0;
  const missing = new Set<string>();
  return {
    values,
    reads: compiled.reads,
    nulls,
    missing,
    saw: new Map(),
    locals: undefined,
    evaluate: runNode,
    spend(count) {
      steps += count;
      if (steps > LIMITS.steps) throw new EvaluationError('too-costly', rangeOf(compiled.tree));
    },
    missNode(node) {
      const name =
        compiled.reads.get(node) ??
        (node.op === '.' || node.op === '[]' || node.op === 'id' ? compiled.source.slice(node.start, node.end) : undefined);
      if (name !== undefined) missing.add(name);
      return name;
    },
  };
}
