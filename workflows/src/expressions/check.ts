import type { ValueType } from '../graph/graph.js';
import { checkNode } from './check-node.js';
import type { Checking } from './checking.js';
import { ANY, fits, type Kind } from './kind.js';
import { type Node, rangeOf } from './node.js';
import { parseSource } from './parse.js';
import type { ExpressionProblem } from './problem.js';
import type { Scope } from './scope.js';
import { structureProblems } from './structure.js';

/**
 * Everything that is wrong with an expression whose names are those of `scope`, in the order of the text; none when it is right.
 * `expected` is the type that the place wants. What is `any` in the scope is not doubted. Never throws.
 */
export function checkExpression(source: string, scope: Scope, expected: ValueType = 'any'): readonly ExpressionProblem[] {
  return checkAs(source, scope, { name: expected, takes: (kind) => fits(kind, expected) });
}

/** What a place wants, and the name to say it by. */
export interface Place {
  readonly name: ValueType;
  readonly takes: (kind: Kind) => boolean;
}

/** As `checkExpression`, for a place that takes more than one type. */
export function checkAs(source: string, scope: Scope, place: Place): readonly ExpressionProblem[] {
  const parsed = parseSource(source);
  if ('problem' in parsed) return [parsed.problem];
  const problems: ExpressionProblem[] = [...structureProblems(parsed.tree)];
  const kind = kindIn(parsed.tree, scope, problems);
  if (!place.takes(kind)) problems.push({ code: 'type', ...rangeOf(parsed.tree), expected: place.name, found: kind.type });
  return problems.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** A tree that goes too deep is not looked into further: the checker walks it level by level. */
function kindIn(tree: Node, scope: Scope, problems: ExpressionProblem[]): Kind {
  if (problems.some(({ code }) => code === 'too-deep')) return ANY;
  const checking: Checking = { scope, locals: new Map(), kindOf: checkNode, report: (problem) => problems.push(problem) };
  return checkNode(tree, checking);
}
