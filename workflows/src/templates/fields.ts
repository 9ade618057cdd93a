import type { FormField, FormSection } from '../graph/form.js';
import type { DataClass, Json, Text, ValueType, Variable } from '../graph/graph.js';

type Options = readonly (readonly [value: string, label: Text])[];
type More = Partial<Omit<FormField, 'key' | 'label' | 'type' | 'options'>>;

/** A field in which one of several is chosen; required, class C1. */
export function choice(key: string, label: Text, options: Options): FormField {
  const list = options.map(([value, text]) => ({ value, label: text }));
  return { key, label, type: 'choice', required: true, dataClass: 'C1', options: list };
}

/** A field for words; not required, class C2 unless it is said otherwise. */
export function words(key: string, label: Text, more: More = {}): FormField {
  return { key, label, type: 'text', required: false, dataClass: 'C2', maxLength: 500, ...more };
}

/** A form of one section. */
export function shortForm(id: string, title: Text, fields: readonly FormField[]) {
  const section: FormSection = { id, title, fields };
  return { id, title, sections: [section] };
}

/** Variables by name, label, type and class, with an initial value where there is one. */
export function variablesOf(
  rows: readonly (readonly [name: string, label: Text, type: ValueType, dataClass: DataClass, initial?: Json])[],
): readonly Variable[] {
  return rows.map(([name, label, type, dataClass, initial]) => ({
    name,
    label,
    type,
    dataClass,
    ...(initial === undefined ? {} : { initial }),
  }));
}
