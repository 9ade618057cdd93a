import type { Checking } from './checking.js';
import { reportType } from './checking.js';
import { ANY, type Kind, kindOfEntry } from './kind.js';
import { FORBIDDEN_NAMES } from './limits.js';
import { nearest } from './nearest.js';
import { type Node, type NodeOf, pathOf, rangeOf } from './node.js';
import { entryOf, pathsOf } from './scope.js';

/** The kind of a variable; reports one that is not in scope. */
export function checkName(node: NodeOf<'id'>, checking: Checking): Kind {
  const local = checking.locals.get(node.args);
  if (local) return local;
  const entry = entryOf(checking.scope, node.args);
  if (entry) return kindOfEntry(entry);
  if (!FORBIDDEN_NAMES.has(node.args)) {
    const roots = [...Object.keys(checking.scope), ...checking.locals.keys()];
    report({ range: rangeOf(node), name: node.args, suggestion: suggest(node.args, roots, checking) }, checking);
  }
  return ANY;
}

/** The kind of a field of an object; reports one that the object does not have, and what is no object. */
export function checkField(node: Node, { object, name }: { readonly object: Node; readonly name: string }, checking: Checking): Kind {
  const kind = checking.kindOf(object, checking);
  if (kind.type !== 'object' && kind.type !== 'any') reportType(object, { expected: 'object', found: kind }, checking);
  if (kind.type !== 'object' || !kind.fields || FORBIDDEN_NAMES.has(name)) return ANY;
  const entry = entryOf(kind.fields, name);
  if (entry) return kindOfEntry(entry);
  reportField({ node, object, name, siblings: Object.keys(kind.fields) }, checking);
  return ANY;
}

interface UnknownField {
  readonly node: Node;
  readonly object: Node;
  readonly name: string;
  readonly siblings: readonly string[];
}

/**
 * The range is what the suggestion replaces: the whole dotted path where it is written as one (`customer.teir` → `customer.tier`),
 * else the field's name alone (`items[0].nmae` → `name`).
 */
function reportField({ node, object, name, siblings }: UnknownField, checking: Checking): void {
  const path = pathOf(node);
  const whole = path !== undefined && node.input.slice(node.start, node.end) === path;
  const sibling = nearest(name, siblings);
  if (whole) {
    const suggestion = sibling === undefined ? suggest(name, [], checking) : `${pathOf(object)}.${sibling}`;
    report({ range: rangeOf(node), name: path, suggestion }, checking);
    return;
  }
  const range = node.op === '.' ? { from: node.end - name.length, to: node.end } : rangeOf(node);
  report({ range, name: path ?? name, suggestion: node.op === '.' ? sibling : undefined }, checking);
}

/** The path that ends in this very name, else the nearest root, else the path whose last name is nearest. */
function suggest(name: string, roots: readonly string[], { scope }: Checking): string | undefined {
  const paths = pathsOf(scope);
  const lastNames = paths.map((path) => path.slice(path.lastIndexOf('.') + 1));
  const ending = (last: string | undefined): string | undefined => (last === undefined ? undefined : paths[lastNames.indexOf(last)]);
  return ending(name) ?? nearest(name, roots) ?? ending(nearest(name, lastNames));
}

interface UnknownName {
  readonly range: { readonly from: number; readonly to: number };
  readonly name: string;
  readonly suggestion: string | undefined;
}

function report({ range, name, suggestion }: UnknownName, checking: Checking): void {
  checking.report({ code: 'unknown-name', ...range, name, ...(suggestion === undefined ? {} : { suggestion }) });
}
