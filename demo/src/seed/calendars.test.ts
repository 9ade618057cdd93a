import { describe, expect, test } from '@jest/globals';
import { announcedYears, statutoryDays } from './calendars.js';

describe('the holidays of the demonstration bank', () => {
  test('are those of the years that have been announced', () => {
    const counts = announcedYears.map((year) => statutoryDays(year).filter(({ kind }) => kind === 'holiday').length);
    expect(counts).toEqual([28, 33]);
    expect(statutoryDays(2027)).toEqual([]);
  });

  test('name the days worked in exchange', () => {
    expect(statutoryDays(2026).filter(({ kind }) => kind === 'workday')).toEqual([
      { date: '2026-01-04', kind: 'workday', note: '元旦调休' },
      { date: '2026-02-14', kind: 'workday', note: '春节调休' },
      { date: '2026-02-28', kind: 'workday', note: '春节调休' },
      { date: '2026-05-09', kind: 'workday', note: '劳动节调休' },
      { date: '2026-09-20', kind: 'workday', note: '国庆节调休' },
      { date: '2026-10-10', kind: 'workday', note: '国庆节调休' },
    ]);
  });
});
