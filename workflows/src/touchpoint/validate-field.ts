import { parseDate } from '../calendar/index.js';
import type { FieldType, FormField } from '../graph/form.js';
import type { Json } from '../graph/graph.js';
import { RATING_SCALES, type RatingScale } from '../graph/ratings.js';

/** What can be wrong with a field's value. `missing` is for required fields when the form is completed. */
export type FieldProblem =
  | 'missing'
  | 'wrong-type'
  | 'too-long'
  | 'too-small'
  | 'too-large'
  | 'not-a-choice'
  | 'not-a-date'
  | 'not-a-phone'
  | 'not-an-id-number'
  | 'not-an-email';

/** Longest text when the field names none, in characters. */
const LONGEST = 200;

type Judge = (value: Json, field: FormField) => FieldProblem | null;

/** A text that the form's rule accepts. */
function text(problem: FieldProblem, accepts: (value: string) => boolean): Judge {
  return (value) => {
    if (typeof value !== 'string') return 'wrong-type';
    return accepts(value) ? null : problem;
  };
}

/** A whole number on the scale of its measure. */
function rating({ from, to }: RatingScale): Judge {
  return (value) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return 'wrong-type';
    if (value < from) return 'too-small';
    return value > to ? 'too-large' : null;
  };
}

const judges: { readonly [T in FieldType]: Judge } = {
  text: text('wrong-type', () => true),
  address: text('wrong-type', () => true),
  photo: text('wrong-type', () => true),
  signature: text('wrong-type', () => true),
  date: text('not-a-date', (value) => parseDate(value) !== undefined),
  phone: text('not-a-phone', isPhone),
  'id-number': text('not-an-id-number', isIdNumber),
  email: text('not-an-email', (value) => /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(value)),
  boolean: (value) => (typeof value === 'boolean' ? null : 'wrong-type'),
  choice: (value, { options = [] }) => (options.some((option) => option.value === value) ? null : 'not-a-choice'),
  number: (value, { minimum, maximum }) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return 'wrong-type';
    if (minimum !== undefined && value < minimum) return 'too-small';
    return maximum !== undefined && value > maximum ? 'too-large' : null;
  },
  'rating-csat': rating(RATING_SCALES['rating-csat']),
  'rating-nps': rating(RATING_SCALES['rating-nps']),
  'rating-effort': rating(RATING_SCALES['rating-effort']),
};

/** Says what is wrong with a value for a field, or null. An empty field (null) is never wrong: whether it may stay empty is asked on completion. */
export function validateField(field: FormField, value: Json): FieldProblem | null {
  if (value === null) return null;
  if (typeof value === 'string' && [...value].length > (field.maxLength ?? LONGEST)) return 'too-long';
  return judges[field.type](value, field);
}

/** A mainland mobile number, or a landline with its area code. Spaces and hyphens are the channel's affair. */
function isPhone(value: string): boolean {
  return /^1[3-9]\d{9}$/.test(value) || /^0\d{2,3}\d{7,8}$/.test(value);
}

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';

/** An 18-digit resident id number (GB 11643): a real date of birth and the right check digit (ISO 7064, MOD 11-2). */
export function isIdNumber(value: string): boolean {
  if (!/^\d{17}[\dX]$/.test(value)) return false;
  const [year, month, day] = [value.slice(6, 10), value.slice(10, 12), value.slice(12, 14)];
  if (parseDate(`${year}-${month}-${day}`) === undefined) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return ID_CHECKS[sum % 11] === value[17];
}
