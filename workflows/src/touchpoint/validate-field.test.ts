import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FieldType, FormField } from '../graph/form.js';
import type { Json } from '../graph/graph.js';
import { isIdNumber, validateField } from './index.js';

const field = (type: FieldType, more: Partial<FormField> = {}): FormField => ({
  key: 'k',
  label: { zh: '项' },
  type,
  required: true,
  dataClass: 'C1',
  ...more,
});

describe('a field', () => {
  test.each<[FieldType, Json, string | null, Partial<FormField>?]>([
    ['text', '教师', null],
    ['text', 5, 'wrong-type'],
    ['text', '一二三四', 'too-long', { maxLength: 3 }],
    ['text', '𠮷𠮷𠮷', null, { maxLength: 3 }],
    ['number', 5, null],
    ['number', '5', 'wrong-type'],
    ['number', 0, 'too-small', { minimum: 1 }],
    ['number', 9, 'too-large', { maximum: 8 }],
    ['date', '1990-02-28', null],
    ['date', '1990-02-30', 'not-a-date'],
    ['choice', 'R3', null, { options: [{ value: 'R3', label: { zh: '稳健' } }] }],
    ['choice', 'R9', 'not-a-choice', { options: [{ value: 'R3', label: { zh: '稳健' } }] }],
    ['boolean', true, null],
    ['boolean', 'true', 'wrong-type'],
    ['phone', '13812342207', null],
    ['phone', '02112345678', null],
    ['phone', '138 1234 2207', 'not-a-phone'],
    ['phone', '12812342207', 'not-a-phone'],
    ['id-number', '11010519491231002X', null],
    ['id-number', '110105194912310021', 'not-an-id-number'],
    ['id-number', '11010519491331002X', 'not-an-id-number'],
    ['email', 'wang@example.com.cn', null],
    ['email', 'wang@example', 'not-an-email'],
    ['photo', 'ref-1', null],
    ['photo', { data: 'x' }, 'wrong-type'],
    ['rating-csat', 5, null],
    ['rating-csat', 0, 'too-small'],
    ['rating-nps', 0, null],
    ['rating-nps', 11, 'too-large'],
    ['rating-effort', 3.5, 'wrong-type'],
    ['rating-effort', '3', 'wrong-type'],
  ])('of type %s takes %p: %p', (...[type, value, problem, more = {}]) => {
    expect(validateField(field(type, more), value)).toBe(problem);
  });

  test.each<FieldType>([
    ...(['text', 'number', 'date', 'choice', 'boolean', 'phone', 'id-number', 'email', 'address', 'photo', 'signature'] as const),
    ...(['rating-csat', 'rating-nps', 'rating-effort'] as const),
  ])('of type %s may be empty until the end', (type) => {
    expect(validateField(field(type), null)).toBeNull();
  });

  test('an id number with one digit mistyped is always noticed', () => {
    const mistyped = fc.tuple(fc.nat({ max: 16 }), fc.nat({ max: 9 }));
    fc.assert(
      fc.property(mistyped, ([place, digit]) => {
        const text = [...'11010519491231002X'];
        if (text[place] === String(digit)) return true;
        text[place] = String(digit);
        return !isIdNumber(text.join(''));
      }),
    );
  });
});
