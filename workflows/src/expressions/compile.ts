import { LIMITS } from './limits.js';
import { createLru } from './lru.js';
import { readsOf } from './names.js';
import type { Node } from './node.js';
import { parseSource } from './parse.js';
import { EvaluationError, type ExpressionProblem } from './problem.js';
import { structureProblems } from './structure.js';

/** An expression ready to be evaluated any number of times. Made by `compileExpression` only. */
export interface CompiledExpression {
  readonly source: string;
  /** Dotted paths that it reads, in order of first appearance, each once. */
  readonly names: readonly string[];
  /** Its parsed form: for this package only, and never changed. */
  readonly tree: Node;
  readonly reads: ReadonlyMap<Node, string>;
}

const kept = createLru<CompiledExpression>(LIMITS.kept);

/**
 * Makes an expression ready; remembers the last thousand. Throws an `EvaluationError` with the exact range when the source
 * is too long, too deep, no CEL, or uses what is not allowed. Whether its names and types fit is `checkExpression`'s question.
 */
export function compileExpression(source: string): CompiledExpression {
  const known = kept.get(source);
  if (known) return known;
  const parsed = parseSource(source);
  if ('problem' in parsed) throw asError(parsed.problem);
  const { tree } = parsed;
  const [problem] = structureProblems(tree);
  if (problem) throw asError(problem);
  const reads = readsOf(tree);
  const compiled: CompiledExpression = { source, names: [...new Set(reads.values())], tree, reads };
  kept.set(source, compiled);
  return compiled;
}

/** The dotted paths that an expression reads (`customer.tier`); none of one that cannot be compiled. */
export function readNames(source: string): readonly string[] {
  try {
    return compileExpression(source).names;
  } catch (error) {
    if (error instanceof EvaluationError) return [];
    throw error;
  }
}

function asError(problem: ExpressionProblem): EvaluationError {
  return new EvaluationError(problem.code, problem, problem.name);
}
