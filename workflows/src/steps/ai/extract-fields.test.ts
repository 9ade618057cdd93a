import { describe, expect, test } from '@jest/globals';
import { extractFields, type ExtractedKind } from './extract-fields.js';

const find = (kind: ExtractedKind, text: string, options: readonly string[] = []) => {
  const { values, confidence } = extractFields(text, [{ id: 'one', kind, options }]);
  return [values['one'], confidence];
};

describe('what is found in a text', () => {
  test.each<[ExtractedKind, string, string | number]>([
    ['amount', '我想转 2,500.50 元给我妈', 2_500.5],
    ['amount', '大概80万吧', 800_000],
    ['amount', '１２００块', 1_200],
    ['number', '分 12 期还', 12],
    ['date', '2026年3月5日以前', '2026-03-05'],
    ['date', '2026/12/31', '2026-12-31'],
    ['mobile', '我的电话13812342207，谢谢', '13812342207'],
    ['choice', '我要续存', '续存'],
  ])('%s: %s', (kind, text, value) => {
    expect(find(kind, text, ['续存', '转出'])).toEqual([value, 0.95]);
  });

  test('is nothing where there is nothing, or no such day', () => {
    expect([find('amount', '很多钱'), find('date', '2026-02-30'), find('mobile', '138123422071')]).toEqual([[null, 0], [null, 0], [null, 0]]); // prettier-ignore
  });

  test('is doubtful where it may be read in two ways; the same said twice is one reading', () => {
    expect(find('amount', '10万还是20万')).toEqual([100_000, 0.5]);
    expect(find('amount', '10万，对，10万')).toEqual([100_000, 0.95]);
  });

  test('is as sure as the least sure of all fields', () => {
    const fields = [
      { id: 'amount', kind: 'amount', options: [] },
      { id: 'date', kind: 'date', options: [] },
    ] as const;
    expect(extractFields('还 500 元', fields)).toEqual({ values: { amount: 500, date: null }, confidence: 0 });
  });

  test('is found in a long text in no time', () => {
    const before = performance.now();
    extractFields('1,'.repeat(100_000), [{ id: 'one', kind: 'amount', options: [] }]);
    expect(performance.now() - before).toBeLessThan(200);
  });
});
