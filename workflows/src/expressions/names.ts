import { loopOf, type Node, partsOf, pathOf } from './node.js';

/** The places where an expression reads a name from outside, with the longest dotted path each. Loop variables are not from outside. */
export function readsOf(tree: Node): ReadonlyMap<Node, string> {
  const reads = new Map<Node, string>();
  collect(tree, new Set(), reads);
  return reads;
}

function collect(node: Node, locals: ReadonlySet<string>, reads: Map<Node, string>): void {
  const path = pathOf(node);
  if (path !== undefined) {
    const [root = ''] = path.split('.', 1);
    if (!locals.has(root)) reads.set(node, path);
    return;
  }
  for (const part of partsOf(node)) collect(part, locals, reads);
  const loop = loopOf(node);
  if (loop) for (const part of loop.body) collect(part, new Set([...locals, loop.variable]), reads);
}
