import { describe, expect, test } from '@jest/globals';
import { isDatabaseAway } from './guard.js';

const withCode = (code: string) => Object.assign(new Error('duplicate key (mobile)=(13812342207)'), { code });

describe('what an activity throws', () => {
  test('is an outage when the database is away, full, shutting down or busy', () => {
    for (const code of ['ECONNREFUSED', '57P01', '08006', '53300', '40P01']) expect(isDatabaseAway(withCode(code))).toBe(true);
    expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
  });

  test('is our own fault otherwise', () => {
    for (const error of [withCode('23505'), withCode('22P02'), new TypeError('x is undefined'), 'text'])
      expect(isDatabaseAway(error)).toBe(false);
  });
});
