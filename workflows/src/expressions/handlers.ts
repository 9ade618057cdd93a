import { runCall } from './call.js';
import { FORBIDDEN_NAMES, LIMITS } from './limits.js';
import { runLoop } from './loop.js';
import { loopOf, type Node, type NodeOf, type Operator, rangeOf } from './node.js';
import { runAdd, runArithmetic, runCompare, runEqual, runIn, runNegate } from './operators.js';
import { EvaluationError } from './problem.js';
import { absorbable, needed, type Run, truth } from './run.js';
import { fieldValue, fromHost, isFields, isList, type Value } from './value.js';

type Handlers = { readonly [Op in Operator]: (node: NodeOf<Op>, run: Run) => Value };

const HANDLERS: Handlers = {
  value: ({ args }) => fromHost(args),
  id: (node, run) => readName(node, run),
  '.': (node, run) => noted(node, run, readField(node.args[0], node.args[1], run)),
  '[]': (node, run) => noted(node, run, readIndex(node, run)),
  '.?': refuse,
  '[?]': refuse,
  call: (node, run) => runCall(node, run),
  rcall(node, run) {
    const loop = loopOf(node);
    return loop ? runLoop(loop, run) : runCall(node, run);
  },
  list: (node, run) => node.args.map((element) => runNode(element, run)),
  map: (node, run) => Object.fromEntries(node.args.map(([key, value]) => [keyName(key, run), runNode(value, run)])),
  '?:': ({ args: [condition, yes, no] }, run) => runNode(truth(condition, run) ? yes : no, run),
  '||': (node, run) => decide(node, run, true),
  '&&': (node, run) => decide(node, run, false),
  '!_': (node, run) => !truth(node.args, run),
  '-_': runNegate,
  '==': runEqual,
  '!=': (node, run) => !runEqual(node, run),
  '<': (node, run) => runCompare(node, run, (order) => order < 0),
  '<=': (node, run) => runCompare(node, run, (order) => order <= 0),
  '>': (node, run) => runCompare(node, run, (order) => order > 0),
  '>=': (node, run) => runCompare(node, run, (order) => order >= 0),
  in: runIn,
  '+': runAdd,
  '-': (node, run) => runArithmetic(node, run, (a, b) => a - b),
  '*': (node, run) => runArithmetic(node, run, (a, b) => a * b),
  '/': (node, run) => runArithmetic(node, run, (a, b) => a / b),
  '%': (node, run) => runArithmetic(node, run, (a, b) => a % b),
};

/** The value of a node. Throws `EvaluationError` only. */
export function runNode(node: Node, run: Run): Value {
  const handler = HANDLERS[node.op] as (node: Node, run: Run) => Value; // the table is typed per operator; looking one up loses the pairing
  return handler(node, run);
}

/**
 * `&&` and `||` as CEL has them: the side that decides wins, even if the other one failed. What uses up the allowance still fails:
 * otherwise a rule could go on for ever behind a true.
 */
function decide({ args: [left, right] }: NodeOf<'||'> | NodeOf<'&&'>, run: Run, deciding: boolean): boolean {
  let failure: EvaluationError | undefined;
  try {
    if (truth(left, run) === deciding) return deciding;
  } catch (error) {
    failure = absorbable(error);
  }
  if (truth(right, run) === deciding) return deciding;
  if (failure) throw failure;
  return !deciding;
}

function readName(node: NodeOf<'id'>, run: Run): Value {
  for (let local = run.locals; local; local = local.outer) if (local.name === node.args) return local.value;
  return noted(node, run, fieldValue(run.values, node.args));
}

function noted(node: Node, run: Run, value: Value): Value {
  const name = run.reads.get(node);
  if (name !== undefined) run.saw.set(name, value);
  return value;
}

function readField(object: Node, name: string, run: Run): Value {
  const value = runNode(object, run);
  if (value === null) return null;
  if (!isFields(value) || FORBIDDEN_NAMES.has(name)) throw new EvaluationError('type', rangeOf(object), name);
  return fieldValue(value, name);
}

function readIndex({ args: [object, index] }: NodeOf<'[]'>, run: Run): Value {
  const value = runNode(object, run);
  const key = needed(index, run);
  if (value === null || key === null) return null;
  if (isList(value) && typeof key === 'number') return Number.isInteger(key) && key >= 0 ? fromHost(value[key]) : null;
  if (!isFields(value) || typeof key !== 'string') throw new EvaluationError('type', rangeOf(index));
  if (FORBIDDEN_NAMES.has(key)) throw new EvaluationError('not-allowed', rangeOf(index), key);
  return fieldValue(value, key);
}

function keyName(node: Node, run: Run): string {
  const key = needed(node, run);
  if (typeof key !== 'string' || key.length > LIMITS.source) throw new EvaluationError('type', rangeOf(node));
  if (FORBIDDEN_NAMES.has(key)) throw new EvaluationError('not-allowed', rangeOf(node), key);
  return key;
}

function refuse(node: Node): never {
  throw new EvaluationError('not-allowed', rangeOf(node));
}
