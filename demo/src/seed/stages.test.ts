import { describe, expect, test } from '@jest/globals';
import { groupsByChapter } from './send-customers.js';
import { chapters } from './stages.js';

describe('who stands where in the demonstration', () => {
  const { chapters: groups, incidents } = groupsByChapter();
  const all = [...groups.flat(2).flatMap(({ group }) => group), ...incidents];

  test('about sixty customers take part, each once', () => {
    expect(all.length).toBeGreaterThanOrEqual(58);
    expect(new Set(all.map((one) => one.number)).size).toBe(all.length);
  });
  test('VIP customers are in the group that goes to the manager at once', () => {
    const vips = groups.flat().find(({ stage }) => stage.name.startsWith('VIP'));
    expect(vips?.group.every((one) => one.tier === 'vip')).toBe(true);
  });
  test("the last version published is the bank's own, without changed limits", () => {
    expect(chapters.at(-1)?.limits).toEqual({});
  });
});
