import { describe, expect, test } from '@jest/globals';
import { retryPeople, type RetryProgress } from './retry-people.js';

describe('retrying several people', () => {
  test('one that is refused does not stop the others', async () => {
    const seen: RetryProgress[] = [];
    const last = await retryPeople(
      ['a', 'b', 'c'],
      (id) => (id === 'b' ? Promise.reject(new Error('held')) : Promise.resolve()),
      (progress) => seen.push(progress),
    );
    expect(last).toEqual({ done: 2, failed: 1, count: 3 });
    expect(seen.map(({ done, failed }) => done + failed)).toEqual([1, 2, 3]);
  });

  test('when nobody could be retried the refusal is told', async () => {
    const retry = (): Promise<never> => Promise.reject(new Error('over'));
    await expect(retryPeople(['a'], retry, () => undefined)).rejects.toThrow('over');
  });

  test('they go one after the other', async () => {
    let atOnce = 0;
    let most = 0;
    const retry = async (): Promise<void> => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await Promise.resolve();
      atOnce -= 1;
    };
    await retryPeople(['a', 'b', 'c'], retry, () => undefined);
    expect(most).toBe(1);
  });
});
