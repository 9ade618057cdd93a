import { describe, expect, test } from '@jest/globals';
import { portOf, sizeOf, trayCells } from './measures.js';

const outcomes = (count: number) => Array.from({ length: count }, (_, at) => ({ code: `c${String(at)}`, label: String(at) }));
const card = (count: number) => ({ shape: 'card' as const, outcomes: outcomes(count), triggers: [] });

describe('the size of a card', () => {
  test.each([
    [1, 216, 64],
    [3, 216, 88],
    [4, 216, 88],
    [6, 324, 88],
    [8, 432, 88],
    [12, 432, 88],
  ])('with %d outcomes is %d × %d', (count, width, height) => {
    expect(sizeOf(card(count))).toEqual({ width, height });
  });

  test('of a touchpoint leaves room for its ladder; an end is a pill', () => {
    expect(sizeOf({ shape: 'touch', outcomes: outcomes(3) })).toEqual({ width: 216, height: 120 });
    expect(sizeOf({ shape: 'end', outcomes: [] })).toEqual({ width: 176, height: 40 });
  });
});

describe('ports', () => {
  test('stand in the middle of their cell', () => {
    expect(portOf(card(3), 'c0')).toEqual({ x: 36, y: 88, leaves: 'down' });
    expect(portOf(card(3), 'c2')).toEqual({ x: 180, y: 88, leaves: 'down' });
  });

  test('of what does not fit stand in the last cell', () => {
    expect(trayCells(outcomes(10)).map((cell) => cell.outcomes.length)).toEqual([1, 1, 1, 1, 1, 1, 1, 3]);
    expect(portOf(card(10), 'c9')).toEqual(portOf(card(10), 'c7'));
  });

  test('of triggers stand left of their pills, one under the other', () => {
    const step = { ...card(1), triggers: ['a', 'b'].map((id) => ({ id, label: id, icon: 'wait' as const, interrupting: true })) };
    expect(portOf(step, 'on.b')).toEqual({ x: -86, y: 56, leaves: 'left' });
  });

  test('that are not there are not found', () => {
    expect(portOf(card(2), 'gone')).toBeUndefined();
  });
});
