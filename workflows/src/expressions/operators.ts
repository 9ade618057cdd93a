import { compareTexts, isEqual } from './compare.js';
import { LIMITS } from './limits.js';
import { type Node, type NodeOf, rangeOf } from './node.js';
import { EvaluationError } from './problem.js';
import { guarded, needed, type Run } from './run.js';
import { fromHost, isFields, isList, type Value } from './value.js';

type Binary = { readonly args: readonly [Node, Node] } & Node;

export function runEqual(node: NodeOf<'=='> | NodeOf<'!='>, run: Run): boolean {
  const [left, right] = node.args.map((part) => run.evaluate(part, run));
  return guarded(node, () => isEqual(left ?? null, right ?? null, run.spend));
}

/** `<` and its kind, between two numbers or two texts. With a missing value it is false: nothing is known to be less than another. */
export function runCompare(node: Binary, run: Run, judge: (order: number) => boolean): boolean {
  const left = needed(node.args[0], run);
  const right = needed(node.args[1], run);
  if (left === null || right === null) return false;
  if (typeof left === 'number' && typeof right === 'number') return judge(left - right);
  if (typeof left === 'string' && typeof right === 'string') return judge(compareTexts(left, right, run.spend));
  throw new EvaluationError('type', rangeOf(typeof left === 'number' || typeof left === 'string' ? node.args[1] : node.args[0]));
}

/** Whether a list holds a value, or an object a field. */
export function runIn(node: NodeOf<'in'>, run: Run): boolean {
  const value = run.evaluate(node.args[0], run);
  const collection = needed(node.args[1], run);
  if (collection === null) return false;
  if (isList(collection)) {
    run.spend(collection.length);
    return guarded(node, () => collection.some((element) => isEqual(value, fromHost(element), run.spend)));
  }
  if (isFields(collection)) return typeof value === 'string' && Object.hasOwn(collection, value);
  throw new EvaluationError('type', rangeOf(node.args[1]));
}

/** Adds numbers, joins texts, joins lists. */
export function runAdd(node: NodeOf<'+'>, run: Run): Value {
  const left = needed(node.args[0], run);
  const right = needed(node.args[1], run);
  if (left === null || right === null) return null;
  if (typeof left === 'number' && typeof right === 'number') return finite(left + right, node);
  if (typeof left === 'string' && typeof right === 'string') {
    run.spend(Math.floor((left.length + right.length) / 1000));
    return bounded(left + right, node);
  }
  if (isList(left) && isList(right)) {
    run.spend(left.length + right.length);
    return [...left, ...right];
  }
  throw new EvaluationError('type', rangeOf(['number', 'string'].includes(typeof left) || isList(left) ? node.args[1] : node.args[0]));
}

export function runArithmetic(node: Binary, run: Run, compute: (a: number, b: number) => number): Value {
  const [left, right] = node.args.map((part) => needed(part, run));
  if (left === null || right === null) return null;
  if (typeof left !== 'number') throw new EvaluationError('type', rangeOf(node.args[0]));
  if (typeof right !== 'number') throw new EvaluationError('type', rangeOf(node.args[1]));
  if (right === 0 && (node.op === '/' || node.op === '%')) throw new EvaluationError('division-by-zero', rangeOf(node));
  return finite(compute(left, right), node);
}

export function runNegate(node: NodeOf<'-_'>, run: Run): Value {
  const value = needed(node.args, run);
  if (value === null || typeof value === 'number') return value === null ? null : -value;
  throw new EvaluationError('type', rangeOf(node.args));
}

/** Infinity has no JSON. */
function finite(number: number, node: Node): number {
  if (!Number.isFinite(number)) throw new EvaluationError('number-range', rangeOf(node));
  return number;
}

/** Keeps texts within the limit. */
export function bounded(text: string, node: Node): string {
  if (text.length > LIMITS.text) throw new EvaluationError('too-costly', rangeOf(node));
  return text;
}
