import { type Builtin, Refusal } from './builtins/builtin.js';
import { formsOf } from './builtins/builtins.js';
import { fieldOf, type Node, type NodeOf, rangeOf } from './node.js';
import { bounded } from './operators.js';
import { EvaluationError } from './problem.js';
import { needed, type Run } from './run.js';
import { isOfType, type Value } from './value.js';

/** Calls a function or method. A missing argument is an error, or makes the result null (`lenient`), unless the function takes nulls. */
export function runCall(node: NodeOf<'call'> | NodeOf<'rcall'>, run: Run): Value {
  const name = node.args[0];
  const parts = node.op === 'call' ? node.args[1] : [node.args[1], ...node.args[2]];
  if (name === 'has' && node.op === 'call') return runHas(node, run);
  const forms = formsOf(name, node.op === 'rcall').filter(({ params }) => params.length === parts.length);
  if (forms.length === 0) throw new EvaluationError('type', rangeOf(node), name);
  const takesNull = forms.every((form) => form.takesNull);
  const args = parts.map((part) => (takesNull ? run.evaluate(part, run) : needed(part, run)));
  if (!takesNull && args.includes(null)) return null;
  const form = forms.find(({ params }) => params.every((type, index) => isOfType(args[index] ?? null, type)));
  if (!form) throw misfit({ forms, args, parts, name });
  return perform({ form, args, parts, node }, run);
}

function runHas(node: NodeOf<'call'>, run: Run): boolean {
  const [field] = node.args[1];
  if (!field || !fieldOf(field)) throw new EvaluationError('type', rangeOf(node), 'has');
  return run.evaluate(field, run) !== null;
}

interface Call {
  readonly form: Builtin;
  readonly args: readonly Value[];
  readonly parts: readonly Node[];
  readonly node: Node;
}

function perform({ form, args, parts, node }: Call, run: Run): Value {
  run.spend(1 + args.reduce<number>((sum, arg) => sum + (typeof arg === 'string' ? Math.floor(arg.length / 1000) : 0), 0)); // reading a zone's clock takes 10 µs
  try {
    const result = form.run(args, run.spend);
    return typeof result === 'string' ? bounded(result, node) : result;
  } catch (error) {
    if (error instanceof Refusal) throw new EvaluationError(error.code, rangeOf(parts[error.argument] ?? node), form.name);
    throw error;
  }
}

/** Which argument fits none of the forms: one of a wrong type, or a text that is no date, zone or pattern. */
function misfit({
  forms,
  args,
  parts,
  name,
}: {
  forms: readonly Builtin[];
  args: readonly Value[];
  parts: readonly Node[];
  name: string;
}): EvaluationError {
  const index = args.findIndex((arg, i) => forms.every(({ params }) => !isOfType(arg, params[i] ?? 'any')));
  const at = Math.max(index, 0);
  const wantsText =
    typeof args[at] === 'string' && forms.some(({ params }) => !['number', 'boolean', 'list', 'object'].includes(params[at] ?? 'any'));
  return new EvaluationError(wantsText ? 'bad-value' : 'type', rangeOf(parts[at] as Node), name);
}
