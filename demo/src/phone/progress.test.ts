import { describe, expect, test } from '@jest/globals';
import type { FieldView, TouchView } from '../app-server/views.js';
import { currentSection, filledCount, openFields, sectionProgress } from './progress.js';

const filled = (value: unknown, verified = false): FieldView => ({
  value,
  verified,
  family: 'customer',
  by: '王*芳',
  at: '2026-03-10T01:52:00Z',
  failure: null,
});
const touch = (fields: TouchView['fields']): TouchView => ({
  id: 't',
  status: 'open',
  version: 1,
  title: { zh: '开户' },
  holder: null,
  rung: 'customer',
  breakpoint: null,
  said: [],
  expiresAt: '2026-04-09T00:00:00Z',
  outcome: null,
  fields,
  form: {
    title: { zh: '开户' },
    sections: [
      { id: 'risk', title: { zh: '风险问卷' }, fields: [{ key: 'goal', label: { zh: '目标' }, type: 'choice', required: true }] },
      {
        id: 'identity',
        title: { zh: '身份核验' },
        fields: [{ key: 'photo', label: { zh: '照片' }, type: 'photo', required: true, verifiedBy: 'identity' }],
      },
    ],
  },
});

describe('how far the customer is', () => {
  test('the first section with an open question is where to go on', () => {
    expect(currentSection(touch({}))).toBe(0);
    expect(currentSection(touch({ goal: filled('growth') }))).toBe(1);
  });
  test('a photo that has not passed its check is not done', () => {
    const tried = touch({ goal: filled('growth'), photo: filled('ref') });
    expect(sectionProgress(tried).map((one) => one.state)).toEqual(['done', 'current']);
    expect(openFields(tried, tried.form.sections[1] ?? { id: '', title: { zh: '' }, fields: [] })).toEqual(['photo']);
  });
  test('when everything is filled, the last section stays open to confirm', () => {
    const whole = touch({ goal: filled('growth'), photo: filled('ref', true) });
    expect(currentSection(whole)).toBe(1);
    expect(filledCount(whole)).toBe(2);
  });
});
