import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Utterance } from '../machine-work.js';
import { sentencesIn, summarise } from './summarise.js';

const talk: readonly Utterance[] = [
  { by: 'customer', text: '你好。我上周五在城东支行办身份验证，拍照两次都反光。嗯。' },
  { by: 'bank', text: '您好，请关掉闪光灯再拍一次。' },
  { by: 'customer', text: '关掉闪光灯拍照还是反光，我已经试了三次了！能不能去网点办身份验证？我周三下午有空。' },
  { by: 'bank', text: '可以，周三下午 3 点在城东支行给您约好了。' },
];

describe('a summary', () => {
  test('is what was said, in its order, and no more than asked for', () => {
    const { sentences } = summarise(talk, 3);
    expect(sentences.map(({ text }) => text)).toEqual([
      '我上周五在城东支行办身份验证，拍照两次都反光。',
      '能不能去网点办身份验证？',
      '可以，周三下午 3 点在城东支行给您约好了。',
    ]);
  });

  test('of little is all of it; of nothing it is nothing, and nobody is sure of that', () => {
    expect(summarise([{ by: 'customer', text: '我要销户。' }], 3)).toEqual({
      sentences: [{ by: 'customer', text: '我要销户。' }],
      confidence: 0.95,
    });
    expect([summarise([], 3), summarise([{ by: 'customer', text: '…' }], 3)]).toEqual([
      { sentences: [], confidence: 0 },
      { sentences: [], confidence: 0 },
    ]);
  });

  test('does not say the same twice', () => {
    const said = ['我要销户。', '我要销户！', '我要销户', '卡丢了。'].map((text): Utterance => ({ by: 'customer', text }));
    expect(summarise(said, 2).sentences.map(({ text }) => text)).toEqual(['我要销户。', '卡丢了。']);
  });

  test('is less sure the more that came up again it has to leave out', () => {
    const many = ['扣了年费', '年费扣错了', '卡丢了', '补卡要多久', '补卡手续费', '手续费退吗'].map((text): Utterance => ({
      by: 'customer',
      text,
    }));
    expect(summarise(many, 1).confidence).toBeLessThan(summarise(many, 3).confidence);
  });

  test('knows where sentences end in both languages', () => {
    expect(sentencesIn('好的。行吗？行！a; b\nThe card is lost. Please help.')).toEqual(['好的。', '行吗？', '行！', 'a;', 'b', 'The card is lost.', 'Please help.']); // prettier-ignore
  });

  test('holds only sentences that were said, at most as many as asked for, and is the same for the same talk', () => {
    const words = fc.string({ unit: fc.constantFrom(...'我要销户卡丢了年费扣钱。！？ ab\n3'), maxLength: 80 });
    const said = fc.array(fc.record({ by: fc.constantFrom('customer' as const, 'bank' as const), text: words }), { maxLength: 12 });
    fc.assert(
      fc.property(said, fc.integer({ min: 1, max: 5 }), (given, most) => {
        const { sentences, confidence } = summarise(given, most);
        expect(sentences.length).toBeLessThanOrEqual(most);
        for (const one of sentences) expect(given.some(({ by, text }) => by === one.by && text.includes(one.text))).toBe(true);
        expect(confidence >= 0 && confidence <= 0.95).toBe(true);
        expect(summarise(given, most)).toEqual({ sentences, confidence });
      }),
    );
  });

  test('of a very long talk comes in no time', () => {
    const before = performance.now();
    summarise([{ by: 'customer', text: '我要销户，'.repeat(60_000) }, ...talk], 3);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
