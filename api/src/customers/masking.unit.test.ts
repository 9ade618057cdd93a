import { describe, expect, test } from '@jest/globals';
import { maskEmail, maskIdNumber, maskMiddle, maskName, maskPhone } from './masking.js';

describe('what staff see of personal data', () => {
  test.each([
    ['王小芳', '王*芳'],
    ['王芳', '王*'],
    ['欧阳小芳', '欧**芳'],
    ['王', '王*'],
    ['Anna Smith', 'A*** S****'],
    [' 李明 ', '李*'],
  ])('a name: %s becomes %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  test('a phone number keeps its first three and last four digits', () => {
    expect(maskPhone('13812342207')).toBe('138****2207');
    expect(maskPhone('12345')).toBe('1****');
  });

  test('an identity number keeps its first three and last two characters', () => {
    expect(maskIdNumber('31010119800101004X')).toBe('310*************4X');
  });

  test('an e-mail address keeps its domain', () => {
    expect(maskEmail('fang.wang@example.com')).toBe('f********@example.com');
    expect(maskEmail('nonsense')).toBe('n*******');
  });

  test('nothing short comes through whole', () => {
    for (const text of ['a', 'ab', 'abc', '芳', '𠮷芳']) expect(maskMiddle(text, 1, 1)).toContain('*');
    expect(maskMiddle('', 1, 1)).toBe('');
  });
});
