import { describe, expect, test } from '@jest/globals';
import { isAfter, readLiveCursor, writeLiveCursor } from './live-cursor.js';

describe('the place in the stream', () => {
  test('is read back as it was written, also beyond what numbers hold', () => {
    const place = { txid: 9_007_199_254_740_993n, id: 17n };
    expect(readLiveCursor(writeLiveCursor(place))).toEqual(place);
  });

  test.each([undefined, '', '12', '1-2-3', '-1-2', 'a-b', '1-99999999999999999999'])('%s is none of ours', (text) => {
    expect(readLiveCursor(text)).toBeNull();
  });

  test('goes by transaction first and then by row', () => {
    expect(isAfter({ txid: 2n, id: 1n }, { txid: 1n, id: 9n })).toBe(true);
    expect(isAfter({ txid: 1n, id: 2n }, { txid: 1n, id: 1n })).toBe(true);
    expect(isAfter({ txid: 1n, id: 1n }, { txid: 1n, id: 1n })).toBe(false);
  });
});
