import type { Builtin } from './builtins/builtin.js';
import { formsOf } from './builtins/builtins.js';
import { type Checking, expectType, reportType } from './checking.js';
import { ANY, BOOLEAN, common, fits, type Kind } from './kind.js';
import { type Loop, type Node, type NodeOf, rangeOf } from './node.js';

/** The kind that a loop gives; reports what is no list, and a condition that is none. */
export function checkLoop(loop: Loop, checking: Checking): Kind {
  const list = expectType(loop.list, 'list', checking);
  const inside: Checking = { ...checking, locals: new Map([...checking.locals, [loop.variable, list.item ?? ANY]]) };
  const [first, second] = loop.body as readonly [Node, Node?];
  if (loop.kind !== 'map') {
    expectType(first, 'boolean', inside);
    return loop.kind === 'filter' ? { type: 'list', item: list.item } : BOOLEAN;
  }
  if (second) expectType(first, 'boolean', inside);
  return { type: 'list', item: checking.kindOf(second ?? first, inside) };
}

/** The kind that a call gives; reports a wrong number of arguments, or the first argument that fits no form of the function. */
export function checkCall(node: NodeOf<'call'> | NodeOf<'rcall'>, checking: Checking): Kind {
  const parts = node.op === 'call' ? node.args[1] : [node.args[1], ...node.args[2]];
  const kinds = parts.map((part) => checking.kindOf(part, checking));
  const all = formsOf(node.args[0], node.op === 'rcall');
  if (all.length === 0) return node.args[0] === 'has' ? BOOLEAN : ANY; // an unknown function is reported with the structure
  const forms = all.filter(({ params }) => params.length === parts.length);
  if (forms.length === 0) {
    reportCount(node, all, checking);
    return ANY;
  }
  const fitting = forms.filter(({ params }) => params.every((type, index) => fits(kinds[index] ?? ANY, type)));
  if (fitting.length === 0) reportArgument({ parts, kinds, forms }, checking);
  return resultOf(fitting.length > 0 ? fitting : forms, { parts, kinds }, checking);
}

interface Arguments {
  readonly parts: readonly Node[];
  readonly kinds: readonly Kind[];
}

function resultOf(forms: readonly Builtin[], { parts, kinds }: Arguments, checking: Checking): Kind {
  const [result, ...others] = new Set(forms.map((form) => form.result));
  if (result === undefined || others.length > 0) return ANY;
  if (result !== 'same') return { type: result };
  const [first = ANY, second = ANY] = kinds;
  const shared = common(first, second);
  if (!shared && parts[1]) reportType(parts[1], { expected: first.type, found: second }, checking);
  return shared ?? ANY;
}

function reportCount(node: NodeOf<'call'> | NodeOf<'rcall'>, forms: readonly Builtin[], checking: Checking): void {
  const written = (node.op === 'call' ? node.args[1] : node.args[2]).length;
  const possible = [...new Set(forms.map(({ params }) => params.length - (node.op === 'rcall' ? 1 : 0)))].sort();
  checking.report({
    code: 'type',
    ...rangeOf(node),
    name: node.args[0],
    expected: `arguments:${possible.join('|')}`,
    found: `arguments:${written}`,
  });
}

/** The form that takes most of the leading arguments is the one meant. */
function reportArgument({ parts, kinds, forms }: Arguments & { readonly forms: readonly Builtin[] }, checking: Checking): void {
  const firstMisfit = (form: Builtin): number => form.params.findIndex((type, index) => !fits(kinds[index] ?? ANY, type));
  const index = Math.max(...forms.map(firstMisfit));
  const expected = [...new Set(forms.filter((form) => firstMisfit(form) === index).map(({ params }) => params[index]))].join('|');
  const [part, kind] = [parts[index], kinds[index]];
  if (part && kind) reportType(part, { expected, found: kind }, checking);
}
