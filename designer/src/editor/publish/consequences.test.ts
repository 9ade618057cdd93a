import { expect, test } from '@jest/globals';
import { j1Template } from '@tongtu/workflows/templates';
import { draw } from '@tongtu/workflows/testing';
import { askedFor, dailyEntries, entrance, messagesOf } from './consequences.js';

test('says how customers come in, as the start itself says it', () => {
  expect(entrance(j1Template(), 'zh')).toBe('渠道接口或员工手动，30 天内只进一次');
  expect(entrance(draw('wait > end'), 'zh')).toBe('');
});

test('names the messages and their classes', () => {
  expect(messagesOf(j1Template(), 'en').classes).toEqual(['service']);
  expect(messagesOf(draw('start > message(sales) > end'), 'zh')).toEqual({ names: ['message'], classes: ['sales'] });
  expect(messagesOf(draw('start > end'), 'zh').names).toEqual([]);
});

test('counts what is asked, and which of it staff could read', () => {
  expect(askedFor(j1Template())).toMatchObject({ sensitive: 4, open: 0 });
  const open = j1Template();
  const forms = open.forms.map((form) => ({
    ...form,
    sections: form.sections.map((section) => ({ ...section, fields: section.fields.map((field) => ({ ...field, customerOnly: false })) })),
  }));
  expect(askedFor({ ...open, forms }).open).toBe(4);
});

test('about how many come a day is told from days on which somebody came', () => {
  expect(dailyEntries([0, 0, 10, 20, 30, 0, 5])).toBe(20);
  expect(dailyEntries([0, 0, 0, 0, 0, 0, 9])).toBeNull();
});
