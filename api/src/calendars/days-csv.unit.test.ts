import { describe, expect, test } from '@jest/globals';
import { readDaysCsv } from './days-csv.js';

describe('a file of days', () => {
  test('gives the days of its year, with or without a note', () => {
    expect(readDaysCsv('\uFEFFdate,kind,note\r\n2026-10-01,holiday,"国庆节, 第一天"\r\n2026-10-10,workday\r\n', 2026)).toEqual({
      days: [
        { date: '2026-10-01', kind: 'holiday', note: '国庆节, 第一天' },
        { date: '2026-10-10', kind: 'workday' },
      ],
    });
  });

  test('without a line clears the year', () => expect(readDaysCsv('date,kind,note\n', 2026)).toEqual({ days: [] }));

  test('passes over empty lines that a spreadsheet leaves', () => {
    expect(readDaysCsv('Date,Kind,Note\n,,\n2026-10-01,holiday,\n\n', 2026)).toEqual({ days: [{ date: '2026-10-01', kind: 'holiday' }] });
  });

  test('names every line that is wrong', () => {
    const lines = [
      'date,kind,note',
      '2026-02-30,holiday,',
      '2025-10-01,holiday,',
      '2026-10-01,half,',
      '2026-10-02,holiday,',
      '2026-10-02,workday,',
    ];
    expect(readDaysCsv([...lines, '2026-10-03,holiday,x,y', `2026-10-04,holiday,${'长'.repeat(101)}`].join('\n'), 2026)).toEqual({
      faults: [
        { line: 2, fault: 'date' },
        { line: 3, fault: 'year' },
        { line: 4, fault: 'kind' },
        { line: 6, fault: 'twice' },
        { line: 7, fault: 'unreadable' },
        { line: 8, fault: 'note' },
      ],
    });
  });

  test.each([
    ['no head line', '2026-10-01,holiday,\n', { line: 1, fault: 'head' }],
    ['nothing', '', { line: 1, fault: 'head' }],
    ['a quotation mark that is never closed', 'date,kind,note\n2026-10-01,holiday,"国庆\n', { line: 2, fault: 'unreadable' }],
  ])('with %s is refused', (_, csv, fault) => {
    expect(readDaysCsv(csv, 2026)).toEqual({ faults: [fault] });
  });
});
