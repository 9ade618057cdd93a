import type { ASTNode, ASTOperator } from '@marcbachmann/cel-js';

/** A node of the parsed expression, as the CEL parser gives it. */
export type Node = ASTNode;

/** The node of one operator, with its operands typed. */
export type NodeOf<Op extends ASTOperator> = Extract<Node, { readonly op: Op }>;

export type Operator = ASTOperator;

/** Character positions in the source; `to` is exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where a node stands in the source. */
export function rangeOf(node: Node): Range {
  return { from: node.start, to: node.end };
}

/** A loop over a list: `list.exists(x, x > 3)`. `variable` is known in `body` only. */
export interface Loop {
  readonly kind: 'all' | 'exists' | 'exists_one' | 'filter' | 'map';
  readonly variable: string;
  readonly list: Node;
  /** What is evaluated per element: one part, or for `map(x, condition, value)` two. */
  readonly body: readonly [Node] | readonly [Node, Node];
}

const LOOP_KINDS: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map'] satisfies Loop['kind'][]);

function isLoopKind(name: string): name is Loop['kind'] {
  return LOOP_KINDS.has(name);
}

/** The loop that a method call is, if it is one. */
export function loopOf(node: Node): Loop | undefined {
  if (node.op !== 'rcall') return undefined;
  const [kind, list, [variable, first, second, ...more]] = node.args;
  if (!isLoopKind(kind) || variable?.op !== 'id' || !first || more.length > 0) return undefined;
  if (!second) return { kind, variable: variable.args, list, body: [first] };
  return kind === 'map' ? { kind, variable: variable.args, list, body: [first, second] } : undefined;
}

/** The direct parts of a node that are evaluated in its own surroundings: for a loop only its list. */
export function partsOf(node: Node): readonly Node[] {
  const loop = loopOf(node);
  if (loop) return [loop.list];
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [node.args[0]];
    case '!_':
    case '-_':
      return [node.args];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case 'map':
      return node.args.flat();
    default:
      return node.args;
  }
}

/** The name by which a node reads a field: `a.b`, or `a["b"]` with the name written out. */
export function fieldOf(node: Node): { readonly object: Node; readonly name: string } | undefined {
  if (node.op === '.') return { object: node.args[0], name: node.args[1] };
  if (node.op !== '[]' || node.args[1].op !== 'value') return undefined;
  const key = node.args[1].args;
  return typeof key === 'string' ? { object: node.args[0], name: key } : undefined;
}

/** The dotted path that a node reads (`customer.tier`), or `undefined` when it does more than read one. */
export function pathOf(node: Node): string | undefined {
  if (node.op === 'id') return node.args;
  const field = fieldOf(node);
  const object = field && pathOf(field.object);
  return object === undefined ? undefined : `${object}.${field?.name}`;
}
