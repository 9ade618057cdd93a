import { type Node, rangeOf } from './node.js';
import { EvaluationError } from './problem.js';
import { type Spend, TooDeep, type Value } from './value.js';

/** One evaluation under way. */
export interface Run {
  readonly values: Readonly<Record<string, unknown>>;
  readonly reads: ReadonlyMap<Node, string>;
  /** `strict`: a null where a value is needed fails. `lenient`: it makes the result null, or false where truth is asked. */
  readonly nulls: 'strict' | 'lenient';
  readonly missing: Set<string>;
  readonly saw: Map<string, Value>;
  readonly locals: Local | undefined;
  readonly spend: Spend;
  /** The value of a node; throws `EvaluationError` only. Here, so that operators, calls and loops need not know the table of all of them. */
  readonly evaluate: (node: Node, run: Run) => Value;
  /** Notes that a node was null where a value was needed; answers its name. */
  readonly missNode: (node: Node) => string | undefined;
}

/** A loop variable, and those of the loops around it. */
export interface Local {
  readonly name: string;
  readonly value: Value;
  readonly outer: Local | undefined;
}

/** The value of a node, or null after noting that it is missing where a value is needed (`lenient`); throws otherwise. */
export function needed(node: Node, run: Run): Value {
  const value = run.evaluate(node, run);
  if (value !== null) return value;
  const name = run.missNode(node);
  if (run.nulls === 'strict') throw new EvaluationError('null-value', rangeOf(node), name);
  return null;
}

/** Whether a node is true; a missing value is not. */
export function truth(node: Node, run: Run): boolean {
  const value = needed(node, run);
  if (value === null || typeof value === 'boolean') return value === true;
  throw new EvaluationError('type', rangeOf(node));
}

/** Runs `work`, giving the place of `node` to what finds values nested too deeply. */
export function guarded<Result>(node: Node, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooDeep) throw new EvaluationError('too-deep', rangeOf(node));
    throw error;
  }
}

/** The failure of one part that another part may make irrelevant; anything else is thrown on. */
export function absorbable(error: unknown): EvaluationError {
  if (error instanceof EvaluationError && error.code !== 'too-costly') return error;
  throw error;
}
