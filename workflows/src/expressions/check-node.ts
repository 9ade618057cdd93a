import { checkCall, checkLoop } from './check-call.js';
import { checkField, checkName } from './check-name.js';
import { type Checking, expectType, reportType } from './checking.js';
import { ANY, BOOLEAN, common, type Kind, kindOfLiteral, NUMBER, STRING } from './kind.js';
import { fieldOf, loopOf, type Node, type NodeOf, type Operator } from './node.js';

type Binary = { readonly args: readonly [Node, Node] } & Node;
type Checkers = { readonly [Op in Operator]: (node: NodeOf<Op>, checking: Checking) => Kind };

const CHECKERS: Checkers = {
  value: kindOfLiteral,
  id: checkName,
  '.': (node, checking) => checkField(node, { object: node.args[0], name: node.args[1] }, checking),
  '[]': checkIndex,
  '.?': () => ANY,
  '[?]': () => ANY,
  call: checkCall,
  rcall(node, checking) {
    const loop = loopOf(node);
    return loop ? checkLoop(loop, checking) : checkCall(node, checking);
  },
  list(node, checking) {
    const kinds = node.args.map((element) => checking.kindOf(element, checking));
    return { type: 'list', item: kinds.length === 0 ? ANY : kinds.reduce((item, kind) => common(item, kind) ?? ANY) };
  },
  map(node, checking) {
    for (const [key, value] of node.args) {
      expectType(key, 'string', checking);
      checking.kindOf(value, checking);
    }
    return { type: 'object' };
  },
  '?:': checkChoice,
  '||': checkLogical,
  '&&': checkLogical,
  '!_'(node, checking) {
    expectType(node.args, 'boolean', checking);
    return BOOLEAN;
  },
  '-_'(node, checking) {
    expectType(node.args, 'number', checking);
    return NUMBER;
  },
  '==': checkEqual,
  '!=': checkEqual,
  '<': checkOrder,
  '<=': checkOrder,
  '>': checkOrder,
  '>=': checkOrder,
  in: checkIn,
  '+': checkAdd,
  '-': checkArithmetic,
  '*': checkArithmetic,
  '/': checkArithmetic,
  '%': checkArithmetic,
};

/** The kind of a part of an expression; reports everything that is wrong in it. What is wrong counts as `any` after that, so that one mistake is one problem. */
export function checkNode(node: Node, checking: Checking): Kind {
  const checker = CHECKERS[node.op] as (node: Node, checking: Checking) => Kind; // as in the evaluator: looking up loses the pairing
  return checker(node, checking);
}

function pair(node: Binary, checking: Checking): readonly [Kind, Kind] {
  return [checking.kindOf(node.args[0], checking), checking.kindOf(node.args[1], checking)];
}

function checkIndex(node: NodeOf<'[]'>, checking: Checking): Kind {
  const field = fieldOf(node);
  if (field) return checkField(node, field, checking);
  const [object, index] = pair(node, checking);
  if (object.type === 'list') {
    if (index.type !== 'number' && index.type !== 'any') reportType(node.args[1], { expected: 'number', found: index }, checking);
    return object.item ?? ANY;
  }
  if (object.type !== 'object' && object.type !== 'any') reportType(node.args[0], { expected: 'list|object', found: object }, checking);
  else if (object.type === 'object' && index.type !== 'string' && index.type !== 'any')
    reportType(node.args[1], { expected: 'string', found: index }, checking);
  return ANY;
}

function checkLogical(node: Binary, checking: Checking): Kind {
  for (const part of node.args) expectType(part, 'boolean', checking);
  return BOOLEAN;
}

function checkChoice({ args: [condition, yes, no] }: NodeOf<'?:'>, checking: Checking): Kind {
  expectType(condition, 'boolean', checking);
  const [first, second] = [checking.kindOf(yes, checking), checking.kindOf(no, checking)];
  const shared = common(first, second);
  if (!shared) reportType(no, { expected: first.type, found: second }, checking);
  return shared ?? ANY;
}

function checkEqual(node: Binary, checking: Checking): Kind {
  reportDifference(node, pair(node, checking), checking);
  return BOOLEAN;
}

/** The side that is written out is the mistake, otherwise the right one. */
function reportDifference(node: Binary, [left, right]: readonly [Kind, Kind], checking: Checking): void {
  if (common(left, right)) return;
  if (node.args[0].op === 'value' && node.args[1].op !== 'value') reportType(node.args[0], { expected: right.type, found: left }, checking);
  else reportType(node.args[1], { expected: left.type, found: right }, checking);
}

const ORDERED: readonly Kind['type'][] = ['number', 'string', 'date', 'datetime', 'duration'];

function checkOrder(node: Binary, checking: Checking): Kind {
  const kinds = pair(node, checking);
  const unordered = kinds.findIndex(({ type }) => type !== 'any' && !ORDERED.includes(type));
  const part = node.args[unordered];
  const kind = kinds[unordered];
  if (part && kind) reportType(part, { expected: ORDERED.join('|'), found: kind }, checking);
  else reportDifference(node, kinds, checking);
  return BOOLEAN;
}

function checkIn(node: Binary, checking: Checking): Kind {
  const [value, collection] = pair(node, checking);
  if (collection.type === 'list') {
    if (!common(value, collection.item ?? ANY))
      reportType(node.args[0], { expected: collection.item?.type ?? 'any', found: value }, checking);
  } else if (collection.type === 'object') {
    if (value.type !== 'string' && value.type !== 'any') reportType(node.args[0], { expected: 'string', found: value }, checking);
  } else if (collection.type !== 'any') reportType(node.args[1], { expected: 'list|object', found: collection }, checking);
  return BOOLEAN;
}

const ADDABLE: readonly Kind['type'][] = ['number', 'string', 'list'];

function checkAdd(node: Binary, checking: Checking): Kind {
  const [left, right] = pair(node, checking);
  const known = left.type === 'any' ? right : left;
  if (known.type === 'any') return ANY;
  if (!ADDABLE.includes(known.type)) {
    reportType(known === left ? node.args[0] : node.args[1], { expected: ADDABLE.join('|'), found: known }, checking);
    return ANY;
  }
  if (right.type !== 'any' && right.type !== known.type) reportType(node.args[1], { expected: known.type, found: right }, checking);
  if (known.type === 'list') return { type: 'list', item: common(left.item ?? ANY, right.item ?? ANY) ?? ANY };
  return known.type === 'number' ? NUMBER : STRING;
}

function checkArithmetic(node: Binary, checking: Checking): Kind {
  for (const part of node.args) expectType(part, 'number', checking);
  return NUMBER;
}
