import { parseDate, parseInstant, isDuration } from '@tongtu/workflows/calendar';
import type { Json, JsonObject, ValueType, Variable } from '@tongtu/workflows/graph';
import type { InputSetting } from '@tongtu/workflows/steps';

/** What is wrong with an input: its name and why. */
export interface InputFault {
  readonly variable: string;
  readonly why: 'unknown' | 'missing' | ValueType;
}

const isText = (value: Json): value is string => typeof value === 'string' && value.length <= 2_000;

const fits: Readonly<Record<ValueType, (value: Json) => boolean>> = {
  string: isText,
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  date: (value) => isText(value) && parseDate(value) !== undefined,
  datetime: (value) => isText(value) && parseInstant(value) !== undefined,
  duration: (value) => isText(value) && isDuration(value),
  list: (value) => Array.isArray(value),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  any: () => true,
};

/** Everything that is wrong with an input, against what the start step takes and what the variables hold. Null is a value that is missing. */
export function inputFaults(input: JsonObject, inputs: readonly InputSetting[], variables: readonly Variable[]): readonly InputFault[] {
  const types = new Map(variables.map(({ name, type }) => [name, type]));
  const taken = new Set(inputs.map(({ variable }) => variable));
  const unknown = Object.keys(input).filter((name) => !taken.has(name));
  return [
    ...unknown.map((variable): InputFault => ({ variable, why: 'unknown' })),
    ...inputs.flatMap(({ variable, required }): readonly InputFault[] => {
      const value = input[variable] ?? null;
      if (value === null) return required ? [{ variable, why: 'missing' }] : [];
      const type = types.get(variable) ?? 'any';
      return fits[type](value) ? [] : [{ variable, why: type }];
    }),
  ];
}
