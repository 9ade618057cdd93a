import { fits, type Kind } from './kind.js';
import { type Node, rangeOf } from './node.js';
import type { ExpressionProblem } from './problem.js';
import type { Scope } from './scope.js';
import type { ParamType } from './value.js';

/** One check under way. */
export interface Checking {
  readonly scope: Scope;
  /** Loop variables. */
  readonly locals: ReadonlyMap<string, Kind>;
  /** Finds the kind of a part and reports what is wrong in it. Here, so that calls and names need not know the table of all operators. */
  readonly kindOf: (node: Node, checking: Checking) => Kind;
  readonly report: (problem: ExpressionProblem) => void;
}

/** Reports a part that is not of the type wanted. */
export function reportType(node: Node, { expected, found }: { readonly expected: string; readonly found: Kind }, checking: Checking): void {
  checking.report({ code: 'type', ...rangeOf(node), expected, found: found.type });
}

/** Checks a part and reports it when it does not fit. */
export function expectType(node: Node, wanted: ParamType, checking: Checking): Kind {
  const kind = checking.kindOf(node, checking);
  if (!fits(kind, wanted)) reportType(node, { expected: wanted, found: kind }, checking);
  return kind;
}
