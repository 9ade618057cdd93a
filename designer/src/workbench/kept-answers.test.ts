import { describe, expect, test } from '@jest/globals';
import { forget } from './kept-answers.js';

describe('answers that wait to be saved', () => {
  test('go when they were saved', () => {
    expect(forget({ city: '上海', job: '教师' }, { city: '上海' })).toEqual({ job: '教师' });
  });
  test('stay when they were changed again while the save was on its way', () => {
    expect(forget({ city: '杭州' }, { city: '上海' })).toEqual({ city: '杭州' });
  });
});
