import { describe, expect, test } from '@jest/globals';
import type { FormField } from '@tongtu/workflows/graph';
import type { FieldState, TouchpointState, WorkConfig } from '@tongtu/workflows/touchpoint';
import { isMasked, maskValue, viewSections, withoutStars, type Viewer } from './field-masking.js';

const customer: Viewer = { isCustomer: true, holds: false };
const holder: Viewer = { isCustomer: false, holds: true };
const onlooker: Viewer = { isCustomer: false, holds: false };

describe('who sees stars', () => {
  test.each([
    ['C1', false, [false, false, false]],
    ['C2', false, [false, false, true]],
    ['C3', false, [false, true, true]],
    ['C1', true, [false, true, true]],
    ['C2', true, [false, true, true]],
  ] as const)('class %s, the customer’s alone: %s', (dataClass, customerOnly, expected) => {
    expect([customer, holder, onlooker].map((viewer) => isMasked({ dataClass, customerOnly }, viewer))).toEqual(expected);
  });
});

describe('the stars', () => {
  test.each([
    ['phone', '13812342207', '138****2207'],
    ['id-number', '11010519491231002X', '110*************2X'],
    ['email', 'fang@bank.cn', 'f***@bank.cn'],
    ['text', '教师', '教*'],
    ['photo', 'store://photos/17', '***'],
    ['number', 52_000, '***'],
    ['boolean', true, '***'],
    ['text', null, null],
  ] as const)('of a %s', (type, value, stars) => {
    expect(maskValue(type, value)).toBe(stars);
  });
});

const fields: readonly FormField[] = [
  { key: 'city', label: { zh: '城市' }, type: 'text', required: true, dataClass: 'C1' },
  { key: 'mobile', label: { zh: '手机' }, type: 'phone', required: true, dataClass: 'C2' },
];
const config = { form: { id: 'f', title: { zh: '表' }, sections: [{ id: 's', title: { zh: '节' }, fields }] } } as unknown as WorkConfig;
const filled = (value: string) =>
  ({
    value,
    by: { kind: 'customer', id: 'c', name: '王*' },
    channel: 'app',
    family: 'customer',
    at: '2026-11-02T08:00:00.000Z',
    verified: true,
  }) as FieldState;
const state = { fields: { mobile: filled('13812342207') } } as unknown as TouchpointState;

describe('a form', () => {
  test('shows each field with its source; an empty one is neither masked nor sourced', () => {
    const [section] = viewSections(config, state, onlooker);
    expect(section?.fields).toMatchObject([
      { key: 'city', value: null, masked: false, locked: false, source: null },
      { key: 'mobile', value: '138****2207', masked: true, source: { channel: 'app', verified: true, failure: null } },
    ]);
  });

  test('sent back keeps what was typed and drops what was only stars', () => {
    const context = { config, state, viewer: onlooker };
    expect(withoutStars({ city: '上海', mobile: '138****2207' }, context)).toEqual({ city: '上海' });
    expect(withoutStars({ mobile: '13900001111' }, context)).toEqual({ mobile: '13900001111' });
    expect(withoutStars({ mobile: '138****2207', unknown: 1 }, { ...context, viewer: customer })).toEqual({
      mobile: '138****2207',
      unknown: 1,
    });
  });
});
