import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { draftConfidence, figuresIn, fillDraft, isFaithful } from './fill-draft.js';

describe('a draft', () => {
  test('is the text with its values, and nothing else', () => {
    const filled = fillDraft('您好，{{name}}：分数 {{ score }}，{{list}}。', { name: ' 王 ', score: 70.5, list: ['现金', '基金'] });
    expect(filled).toEqual({ text: '您好，王：分数 70.5，现金、基金。', gaps: 0, places: 3 });
    expect(draftConfidence(filled)).toBe(0.95);
  });

  test('leaves a gap where a value is missing, and then is at most half sure', () => {
    const filled = fillDraft('{{a}}和{{b}}，{{constructor}}', { a: '甲', b: null });
    expect(filled).toEqual({ text: '甲和____，____', gaps: 2, places: 3 });
    expect(draftConfidence(filled)).toBeLessThanOrEqual(0.5);
  });

  test('never has a figure that was neither in the text nor among the values', () => {
    const places = fc.constantFrom('{{a}}', '{{b}}', '，', '您的余额', '上升', '。');
    const value = fc.oneof(fc.integer(), fc.constant(null), fc.constantFrom('甲', '3.5%', '2026-03-10'));
    fc.assert(
      fc.property(fc.array(places, { maxLength: 8 }), value, value, (parts, a, b) => {
        const known = new Set([...figuresIn(String(a)), ...figuresIn(String(b))]);
        const text = fillDraft(parts.join('，'), { a, b }).text;
        for (const figure of figuresIn(text)) expect(known).toContain(figure);
        expect(fillDraft(parts.join('，'), { a, b }).text).toBe(text);
      }),
    );
  });
});

describe('what a model wrote in place of it', () => {
  const given = '您的分数是 1,200，降了百分之五，详见 https://bank.example/a 。';
  test.each([
    ['说得更好听，数字不变', '您这季的分数为1200，下降百分之五。', true],
    ['多了一个数字', '您的分数是 1200，收益 8%。', false],
    ['多了一个汉字写的数字', '分数 1200，能涨三成。', false],
    ['改了数字', '您的分数是 1,300。', false],
    ['多了一个网址', '请看 https://elsewhere.example', false],
    ['带着空', '分数是 {{score}}', false],
    ['什么也没写', '  ', false],
    ['长得没边', '好'.repeat(9_000), false],
  ])('%s', (_, written, isTaken) => {
    expect(isFaithful(written, given)).toBe(isTaken);
  });
});
