import type { ValueType } from '../../graph/graph.js';
import type { EvaluationErrorCode } from '../problem.js';
import type { Fields, List, ParamType, Spend, Value } from '../value.js';

interface ArgumentTypes {
  readonly string: string;
  readonly number: number;
  readonly boolean: boolean;
  readonly date: string;
  readonly datetime: string;
  readonly duration: string;
  readonly list: List;
  readonly object: Fields;
  readonly any: Value;
  readonly zone: string;
  readonly pattern: string;
}

type Arguments<Params extends readonly ParamType[]> = { readonly [Index in keyof Params]: ArgumentTypes[Params[Index]] };

/** One function of the language, in one form: the checker reads its types, the evaluator calls `run`. */
export interface Builtin {
  readonly name: string;
  /** Called as `text.trim()`; the receiver is the first parameter. */
  readonly method: boolean;
  readonly params: readonly ParamType[];
  /** `same`: the type that its arguments have in common. */
  readonly result: ValueType | 'same';
  /** Takes null as an argument instead of failing on it. */
  readonly takesNull: boolean;
  readonly run: (args: readonly Value[], spend: Spend) => Value;
}

interface Definition<Params extends readonly ParamType[]> {
  readonly name: string;
  readonly params: Params;
  readonly result: Builtin['result'];
  readonly takesNull?: true;
  readonly run: (args: Arguments<Params>, spend: Spend) => Value;
}

/** Defines a function: `hour(datetime, zone)`. */
export function fn<const Params extends readonly ParamType[]>(definition: Definition<Params>): Builtin {
  return { takesNull: false, ...definition, method: false, run: untyped(definition.run) };
}

/** Defines a method: `text.contains(part)`. */
export function method<const Params extends readonly ParamType[]>(definition: Definition<Params>): Builtin {
  return { takesNull: false, ...definition, method: true, run: untyped(definition.run) };
}

/** The evaluator compares the arguments with `params` before it calls, so they are what the types say. */
function untyped<Params extends readonly ParamType[]>(run: Definition<Params>['run']): Builtin['run'] {
  return (args, spend) => run(args as unknown as Arguments<Params>, spend);
}

/** Thrown by `run` when an argument of the right type cannot be used; the evaluator adds the place. */
export class Refusal extends Error {
  readonly code: EvaluationErrorCode;
  readonly argument: number;

  constructor(code: EvaluationErrorCode, argument: number) {
    super(code);
    this.code = code;
    this.argument = argument;
  }
}
