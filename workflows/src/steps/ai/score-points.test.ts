import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { costliest, type PointsTable, reasonsOf, scorePoints } from './score-points.js';

const line = (
  id: string,
  points: number,
  { from = null, to = null }: { readonly from?: number | null; readonly to?: number | null } = {},
) => ({
  ...{ id, label: { zh: id, en: `the ${id}` }, measure: id, from, to, points },
});
const table: PointsTable = {
  ...{ base: 100, lowest: 0, highest: 100 },
  lines: [line('cash', -15, { from: 0.5 }), line('risk', -40, { from: 4 }), line('years', 5, { from: 10, to: 50 })],
};

describe('a score', () => {
  test('is the sum of the lines that hold, with the weightiest reason first', () => {
    const scored = scorePoints(table, { cash: 0.5, risk: 5, years: 50 });
    expect([scored.score, scored.confidence, costliest(scored.counted)]).toEqual([45, 1, 'risk']);
    expect([reasonsOf(scored.counted, 'zh'), reasonsOf(scored.counted, 'en')]).toEqual([
      ['risk -40', 'cash -15'],
      ['the risk -40', 'the cash -15'],
    ]);
  });

  test('knows the ends of a span: the lower belongs to it, the upper does not', () => {
    const points = [9.99, 10, 49.99, 50].map((years) => scorePoints({ ...table, base: 50 }, { years }).score);
    expect(points).toEqual([50, 55, 55, 50]);
  });

  test('is less sure for what is not known, which counts for nothing', () => {
    expect(scorePoints(table, { cash: 0.1, risk: null, years: 'ten' })).toEqual({ score: 100, counted: [], confidence: 0.333 });
    expect(scorePoints({ ...table, lines: [] }, {}).confidence).toBe(0);
    expect(costliest([line('gift', 5)])).toBeNull();
  });

  test('always lies in its span, is explained by its reasons, and is the same for the same figures', () => {
    const number = fc.integer({ min: -1_000, max: 1_000 });
    const edge = fc.option(number);
    const lines = fc.array(fc.record({ id: fc.uuid(), label: fc.constant({ zh: '甲' }), measure: fc.constantFrom('a', 'b'), from: edge, to: edge, points: number }), { maxLength: 6 }); // prettier-ignore
    fc.assert(
      fc.property(lines, fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.option(fc.double())), number, (drawn, values, base) => {
        const scored = scorePoints({ base, lowest: -500, highest: 500, lines: drawn }, values);
        expect(scored.score >= -500 && scored.score <= 500).toBe(true);
        const sum = scored.counted.reduce((total, { points }) => total + points, base);
        expect(scored.score).toBe(Math.min(500, Math.max(-500, sum)));
        expect(scorePoints({ base, lowest: -500, highest: 500, lines: drawn }, values)).toEqual(scored);
      }),
    );
  });
});
