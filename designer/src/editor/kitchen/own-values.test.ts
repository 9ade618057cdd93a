import { describe, expect, test } from '@jest/globals';
import { EMPTY_OVERLAY } from '@tongtu/workflows/kitchen';
import { ownItems, ownValue, saidLimit, saidValue, withOwnItems, withOwnValue } from './own-values.js';

const at = { kind: 'setting', step: 'morning', path: 'schedule.at' } as const;
const items = { kind: 'items', step: 'check', path: 'checklist' } as const;

describe('what a branch sets on its page', () => {
  test('takes the place of what it had set before, and can go back to head office', () => {
    const first = withOwnValue(EMPTY_OVERLAY, at, '07:30');
    const second = withOwnValue(first, at, '08:30');
    expect([ownValue(first, at), ownValue(second, at), second.settings.length]).toEqual(['07:30', '08:30', 1]);
    expect(withOwnValue(second, at, undefined)).toEqual(EMPTY_OVERLAY);
  });

  test('is kept by list, in order', () => {
    const overlay = withOwnItems(EMPTY_OVERLAY, items, [{ id: 'a' }, { id: 'b' }]);
    expect(ownItems(overlay, items)).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(ownItems(withOwnItems(overlay, items, [{ id: 'b' }]), items)).toEqual([{ id: 'b' }]);
  });
});

describe('a limit', () => {
  test.each([
    [{ kind: 'range', min: 'PT20M', max: 'PT1H' }, '20 分 到 1 时', '20 min to 1 h'],
    [{ kind: 'range', min: '07:00' }, '至少 07:00', 'at least 07:00'],
    [{ kind: 'range', max: 100_000 }, '最多 100,000', 'at most 100,000'],
    [{ kind: 'range' }, null, null],
    [{ kind: 'one-of', values: ['a', true] }, 'a、是', 'a, yes'],
    [{ kind: 'added', most: 3 }, '最多 3 项', '3 at most'],
    [null, null, null],
  ] as const)('%j is said in both languages', (limit, zh, en) => {
    expect([saidLimit(limit, 'zh'), saidLimit(limit, 'en')]).toEqual([zh, en]);
  });

  test('says nothing of values that take more than a few words', () => {
    expect([saidValue([1], 'zh'), saidValue(null, 'en')]).toEqual([null, 'nothing']);
  });
});
