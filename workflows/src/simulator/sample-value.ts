import type { FieldType, FormField } from '../graph/form.js';
import type { Json } from '../graph/graph.js';

type Sample = (field: FormField) => Json;

const samples: { readonly [T in FieldType]: Sample } = {
  text: () => '示例',
  address: () => '上海市徐汇区漕溪路 1 号',
  photo: () => 'sample-photo',
  signature: () => 'sample-signature',
  date: () => '1990-01-01',
  phone: () => '13800000000',
  'id-number': () => '11010519491231002X', // the standard's own example
  email: () => 'wang@example.com',
  boolean: () => true,
  choice: ({ options = [] }) => options[0]?.value ?? null,
  number: ({ minimum, maximum }) => minimum ?? Math.min(maximum ?? 1, 1),
  'rating-csat': () => 4,
  'rating-nps': () => 9,
  'rating-effort': () => 6,
};

/** A value that fits a field, for trying a journey out. Belongs to nobody. */
export function sampleValue(field: FormField): Json {
  const value = samples[field.type](field);
  return typeof value === 'string' && field.maxLength !== undefined ? value.slice(0, field.maxLength) : value;
}
