import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DrawnCell, DrawnTable } from '../../steps/index.js';
import { coverageOf } from './coverage.js';

const amount = { id: 'amount', label: { zh: '金额' }, kind: 'number' } as const;
const kind = { id: 'kind', label: { zh: '类型' }, kind: 'choice', options: ['a', 'b'] } as const;
const known = { id: 'known', label: { zh: '老客户' }, kind: 'boolean' } as const;
type Rows = readonly (readonly [Readonly<Record<string, DrawnCell>>, string])[];
const tableOf = (inputs: DrawnTable['inputs'], rows: Rows): DrawnTable => ({
  path: 'table',
  inputs,
  rows: rows.map(([cells, result]) => ({ cells, result })),
});

describe('a table under "the first row that fits wins"', () => {
  test('has no gap when its stretches meet', () => {
    expect(
      coverageOf(
        tableOf(
          [amount],
          [
            [{ amount: { to: 100 } }, 'x'],
            [{ amount: { from: 100 } }, 'y'],
          ],
        ),
      ),
    ).toEqual({ neverReached: [], overlaps: [], gap: null });
  });

  test('has one where they do not: an end that is excluded and a beginning that is later', () => {
    const { gap } = coverageOf(
      tableOf(
        [amount],
        [
          [{ amount: { to: 100 } }, 'x'],
          [{ amount: { from: 200 } }, 'y'],
        ],
      ),
    );
    expect(gap).toMatchObject([{ input: 0, zh: '100' }]);
  });

  test('has one for a choice that is offered, not for what nobody offers', () => {
    expect(coverageOf(tableOf([kind], [[{ kind: { is: ['a'] } }, 'x']])).gap).toMatchObject([{ zh: '“b”' }]);
    expect(coverageOf(tableOf([kind], [[{ kind: { is: ['a', 'b'] } }, 'x']])).gap).toBeNull();
    expect(coverageOf(tableOf([known], [[{ known: { is: [true] } }, 'x']])).gap).toMatchObject([{ zh: '否' }]);
  });

  test('has a row that is never reached, also when only several together leave nothing', () => {
    const rows: Rows = [
      [{ kind: { is: ['a'] } }, 'x'],
      [{ kind: { not: ['a'] }, amount: { to: 5 } }, 'y'],
      [{ kind: { not: ['a'] }, amount: { from: 5 } }, 'y'],
      [{ amount: { is: [7] } }, 'z'],
    ];
    expect(coverageOf(tableOf([kind, amount], rows)).neverReached).toEqual([3]);
    expect(coverageOf(tableOf([amount], [[{ amount: { from: 5, to: 5 } }, 'x']])).neverReached).toEqual([0]);
  });

  test('warns of rows that overlap in part and come to different things, not of exceptions before the general', () => {
    const crossing: Rows = [
      [{ amount: { from: 100 } }, 'x'],
      [{ kind: { is: ['a'] } }, 'y'],
      [{}, 'z'],
    ];
    expect(coverageOf(tableOf([amount, kind], crossing)).overlaps).toEqual([{ row: 1, above: 0 }]);
    expect(
      coverageOf(
        tableOf(
          [amount, kind],
          crossing.map(([cells]) => [cells, 'same'] as const),
        ),
      ).overlaps,
    ).toEqual([]);
  });

  test('with expressions of their own is told only what is sure', () => {
    const rows: Rows = [
      [{ amount: { when: 'vars.odd' } }, 'x'],
      [{ amount: { to: 5 } }, 'y'],
      [{ amount: { to: 4, from: 2 } }, 'z'],
    ];
    expect(coverageOf(tableOf([amount], rows))).toEqual({ neverReached: [2], overlaps: [], gap: null });
  });

  test('that is large beyond reckoning is not judged, and quickly so', () => {
    const inputs = Array.from({ length: 10 }, (_, index) => ({ ...amount, id: `i${index}` }));
    const rows: Rows = Array.from({ length: 200 }, (_, row) => [
      Object.fromEntries(inputs.map(({ id }, index) => [id, { from: (row * (index + 3)) % 97, to: ((row * (index + 3)) % 97) + 30 }])),
      `r${row}`,
    ]);
    const before = process.cpuUsage();
    expect(coverageOf(tableOf(inputs, rows)).neverReached).not.toContain(96); // from 97 on they repeat
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_500);
  });

  test('is found the same as by trying every combination', () => {
    const number = fc.integer({ min: 0, max: 4 });
    const amountCell = fc.oneof(
      fc.record({ is: fc.array(number, { minLength: 1, maxLength: 2 }) }),
      fc.record({ not: fc.array(number, { minLength: 1, maxLength: 2 }) }),
      fc.record({ from: number, to: number }),
      fc.record({ from: number }),
    );
    const kindCell = fc.oneof(
      fc.record({ is: fc.subarray(['a', 'b'], { minLength: 1 }) }),
      fc.record({ not: fc.subarray(['a', 'b'], { minLength: 1 }) }),
    );
    const row = fc.record({ amount: amountCell, kind: kindCell }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const table = tableOf(
          [amount, kind],
          rows.map((cells, index) => [cells as Readonly<Record<string, DrawnCell>>, `${index}`] as const),
        );
        const points = [-1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5].flatMap((number) =>
          ['a', 'b', 'other'].map((choice) => ({ number, choice })),
        );
        const firstFor = points.map((point) =>
          rows.findIndex((cells) => fits(cells.amount, point.number) && fits(cells.kind, point.choice)),
        );
        const { neverReached, gap } = coverageOf(table);
        expect(neverReached).toEqual(rows.flatMap((_, index) => (firstFor.includes(index) ? [] : [index])));
        expect(gap !== null).toBe(points.some(({ choice }, index) => choice !== 'other' && firstFor[index] === -1));
      }),
      { numRuns: 300 },
    );
  });
});

function fits(cell: object | undefined, value: number | string): boolean {
  if (cell === undefined) return true;
  const { is, not, from, to } = cell as { is?: unknown[]; not?: unknown[]; from?: number; to?: number };
  if (is) return is.includes(value);
  if (not) return !not.includes(value);
  return (from === undefined || Number(value) >= from) && (to === undefined || Number(value) < to);
}
