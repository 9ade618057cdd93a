import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { classifyText, type TextClass } from './classify-text.js';

const classes: readonly TextClass[] = [
  { code: 'fee', sentences: ['收费、手续费、年费、扣款', '为什么扣了我年费', '手续费太高了', '我没同意就扣钱', '你们乱收费'] },
  { code: 'attitude', sentences: ['服务态度、等待、工作人员', '柜台的人态度很差', '排队等了两个小时', '没人理我'] },
  { code: 'app', sentences: ['手机银行、登录、转账失败', '手机银行登不上', '转账一直失败', 'the app keeps crashing'] },
];

describe('the class of a text', () => {
  test.each([
    ['这个月莫名其妙扣了一笔手续费', 'fee'],
    ['年费怎么又扣了', 'fee'],
    ['柜台态度太恶劣', 'attitude'],
    ['登录手机银行老是报错', 'app'],
    ['Your APP is crashing all day', 'app'],
  ])('%s: %s, sure enough to go on', (text, code) => {
    const found = classifyText(text, classes);
    expect([found.code, found.confidence >= 0.6]).toEqual([code, true]);
  });

  test.each(['今天天气怎么样', '你好', '推荐一部电影', 'asdf qwer'])('%s: of no class that anybody should go by', (text) => {
    expect(classifyText(text, classes).confidence).toBeLessThan(0.4);
  });

  test('is none for nothing, or for nothing known', () => {
    expect([classifyText('', classes), classifyText('  ！', classes), classifyText('abc', [])]).toEqual(
      Array.from({ length: 3 }, () => ({ code: null, confidence: 0 })),
    );
  });

  test('is doubtful between two that were described alike', () => {
    const twins = ['a', 'b'].map((code) => ({ code, sentences: ['我要退款'] }));
    expect(classifyText('我要退款', twins).confidence).toBe(0.5);
  });

  test('is an example word for word with the greatest confidence that there is, in either width', () => {
    expect(classifyText('手续费太高了', classes)).toEqual({ code: 'fee', confidence: 0.95 });
    expect(classifyText('ＴＨＥ app keeps CRASHING!', classes)).toEqual({ code: 'app', confidence: 0.95 });
  });

  test('is always one of the classes or none, from 0 to 0.95 sure, and the same for the same text', () => {
    const words = fc.string({ unit: fc.constantFrom(...'手续费扣年态度登录转账失败 abc,。！1２'), maxLength: 60 });
    const drawn = fc.array(fc.record({ code: fc.constantFrom('x', 'y', 'z'), sentences: fc.array(words, { maxLength: 4 }) }), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(words, drawn, (text, given) => {
        const found = classifyText(text, given);
        expect([...given.map(({ code }) => code), null]).toContain(found.code);
        expect(found.confidence).toBeGreaterThanOrEqual(0);
        expect(found.confidence).toBeLessThanOrEqual(0.95);
        expect(classifyText(text, structuredClone(given))).toEqual(found);
      }),
    );
  });

  test('is found in a long text in no time', () => {
    const before = performance.now();
    classifyText('手续费'.repeat(100_000), classes);
    expect(performance.now() - before).toBeLessThan(400);
  });
});
