import { formsOf, REFUSED_FUNCTIONS, BUILTINS } from './builtins/builtins.js';
import { FORBIDDEN_NAMES, LIMITS } from './limits.js';
import { nearest } from './nearest.js';
import { fieldOf, loopOf, type Node, type NodeOf, partsOf, rangeOf } from './node.js';
import type { ExpressionProblem } from './problem.js';

/** Names of all functions, and of all methods with the loops among them. */
const FUNCTION_NAMES: readonly string[] = [...new Set(BUILTINS.filter((builtin) => !builtin.method).map(({ name }) => name)), 'has'];
const METHOD_NAMES: readonly string[] = [
  ...new Set(BUILTINS.filter((builtin) => builtin.method).map(({ name }) => name)),
  ...['all', 'exists', 'exists_one', 'filter', 'map'],
];

/**
 * What is wrong with the form of an expression, whatever its names mean: refused names, literals and functions, nesting.
 * Such an expression cannot be compiled.
 */
export function structureProblems(tree: Node): readonly ExpressionProblem[] {
  const problems: ExpressionProblem[] = [];
  visit(tree, { signs: 0, loops: 0, problems });
  return problems;
}

interface Position {
  /** Negations directly inside one another: the parser does not count them. */
  readonly signs: number;
  readonly loops: number;
  readonly problems: ExpressionProblem[];
}

function visit(node: Node, position: Position): void {
  const signs = node.op === '!_' || node.op === '-_' ? position.signs + 1 : 0;
  if (signs > LIMITS.depth) {
    position.problems.push({ code: 'too-deep', ...rangeOf(node) });
    return;
  }
  position.problems.push(...problemsOf(node));
  for (const part of partsOf(node)) visit(part, { ...position, signs });
  const loop = loopOf(node);
  if (!loop) return;
  if (position.loops >= LIMITS.loops) position.problems.push({ code: 'too-costly', ...rangeOf(node), name: loop.kind });
  else for (const part of loop.body) visit(part, { ...position, signs: 0, loops: position.loops + 1 });
}

function problemsOf(node: Node): readonly ExpressionProblem[] {
  switch (node.op) {
    case 'value':
      return literalProblems(node);
    case 'id':
      return forbidden(node.args, node);
    case '.':
    case '[]':
      return forbidden(fieldOf(node)?.name, node);
    case '.?':
    case '[?]':
      return [{ code: 'not-allowed', ...rangeOf(node) }];
    case 'map':
      return node.args.flatMap(([key]) => (key.op === 'value' && typeof key.args === 'string' ? forbidden(key.args, key) : []));
    case 'call':
      return node.args[0] === 'has' ? hasProblems(node) : callProblems(node, FUNCTION_NAMES);
    case 'rcall':
      return methodProblems(node);
    default:
      return [];
  }
}

/** Bytes and unsigned numbers have no JSON; integers beyond 2^53 would silently become another number. */
function literalProblems(node: NodeOf<'value'>): readonly ExpressionProblem[] {
  const literal = node.args;
  const fits = typeof literal === 'bigint' ? Number.isSafeInteger(Number(literal)) : typeof literal !== 'object' || literal === null;
  return fits ? [] : [{ code: 'not-allowed', ...rangeOf(node), name: node.input.slice(node.start, node.end) }];
}

function forbidden(name: string | undefined, node: Node): readonly ExpressionProblem[] {
  return name !== undefined && FORBIDDEN_NAMES.has(name) ? [{ code: 'not-allowed', ...nameRange(node, name), name }] : [];
}

/** For `a.b` the range of `b`. */
function nameRange(node: Node, name: string): { readonly from: number; readonly to: number } {
  return node.op === '.' ? { from: node.end - name.length, to: node.end } : rangeOf(node);
}

function hasProblems(node: NodeOf<'call'>): readonly ExpressionProblem[] {
  const [field, ...more] = node.args[1];
  if (field && more.length === 0 && fieldOf(field)) return [];
  return [{ code: 'type', ...rangeOf(field ?? node), name: 'has', expected: 'field' }];
}

function methodProblems(node: NodeOf<'rcall'>): readonly ExpressionProblem[] {
  const loop = loopOf(node);
  return loop ? forbidden(loop.variable, node) : callProblems(node, METHOD_NAMES);
}

function callProblems(node: NodeOf<'call'> | NodeOf<'rcall'>, known: readonly string[]): readonly ExpressionProblem[] {
  const name = node.args[0];
  if (formsOf(name, node.op === 'rcall').length > 0) return [];
  const range = functionRange(node, name);
  if (REFUSED_FUNCTIONS.has(name)) return [withSuggestion({ code: 'not-allowed', ...range, name }, REFUSED_FUNCTIONS.get(name))];
  if (FORBIDDEN_NAMES.has(name)) return [{ code: 'not-allowed', ...range, name }];
  return [withSuggestion({ code: 'unknown-name', ...range, name }, nearest(name, known))];
}

/** Where the name of a called function stands. After a receiver come a dot and perhaps spaces. */
function functionRange(node: NodeOf<'call'> | NodeOf<'rcall'>, name: string): { readonly from: number; readonly to: number } {
  const from = node.op === 'call' ? node.start : node.input.indexOf(name, node.input.indexOf('.', node.args[1].end) + 1);
  return { from, to: from + name.length };
}

function withSuggestion(problem: ExpressionProblem, suggestion: string | undefined): ExpressionProblem {
  return suggestion === undefined ? problem : { ...problem, suggestion };
}
