import { describe, expect, test } from '@jest/globals';
import { MOST_LINES, readCustomersCsv } from './customers-csv.js';

const label = { zh: 'x' };
const shape = {
  inputs: ['amount', 'urgent', 'city'].map((variable) => ({ variable, required: variable === 'amount' })),
  variables: [
    { name: 'amount', label, type: 'number', dataClass: 'C1' },
    { name: 'urgent', label, type: 'boolean', dataClass: 'C1' },
    { name: 'city', label, type: 'string', dataClass: 'C1' },
  ] as const,
};
const read = (csv: string) => readCustomersCsv(csv, shape);
const faults = (csv: string) => {
  const result = read(csv);
  return 'faults' in result ? result.faults.map(({ line, fault }) => `${line} ${fault}`) : [];
};

describe('a list of customers', () => {
  test('is read as spreadsheets write it, with what its columns bring along', () => {
    expect(read('\uFEFF客户号,amount,urgent\r\nC001,12.5,是\r\n\r\nC002,,否\r\n')).toEqual({
      lines: [
        { number: 'C001', input: { amount: 12.5, urgent: true } },
        { number: 'C002', input: { urgent: false } },
      ],
    });
    expect(read('number\nC001\n')).toEqual({ lines: [{ number: 'C001', input: {} }] });
  });

  test('counts a customer once, with the first line', () => {
    expect(read('number,city\nC1,上海\nC2,北京\nC1,广州')).toEqual({
      lines: [
        { number: 'C1', input: { city: '上海' } },
        { number: 'C2', input: { city: '北京' } },
      ],
    });
  });

  test.each([
    ['name\nC1', ['1 head']],
    ['', ['1 head']],
    ['number,colour\nC1,red', ['1 column']],
    ['number,city,city\nC1,a,b', ['1 column']],
    ['number', ['1 empty']],
    ['number\nC1\n王小芳', ['3 number']],
    ['number,amount\nC1,many\nC2,5\n,6', ['2 value', '4 number']],
    ['number,amount\nC1,"5', ['2 unreadable']],
  ])('%j has the faults %j', (csv, wanted) => {
    expect(faults(csv)).toEqual(wanted);
  });

  test('has its limit', () => {
    const many = (count: number) => `number\n${Array.from({ length: count }, (_, index) => `C${index}`).join('\n')}`;
    expect(faults(many(MOST_LINES))).toEqual([]);
    expect(faults(many(MOST_LINES + 1))).toEqual(['1 too-long']);
  });
});
