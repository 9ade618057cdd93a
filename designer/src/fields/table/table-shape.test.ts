import { expect, test } from '@jest/globals';
import { cellKind, newCell, tableOf, withCell, withChangedInput, withInput, withMovedRow, withoutInput, withRow } from './table-shape.js';

const empty = tableOf(undefined);

test('a column is added with an id of its own, and taken away with its cells', () => {
  const two = withInput(withInput(empty, { zh: '金额' }), { zh: '类型' });
  expect(two.inputs.map(({ id, kind }) => [id, kind])).toEqual([
    ['input-1', 'number'],
    ['input-2', 'number'],
  ]);
  const [row = {}] = withRow(two).rows;
  const filled = { ...two, rows: [withCell(withCell(row, 'input-1', { from: 5 }), 'input-2', { is: [1] })] };
  expect(withoutInput(filled, 0)).toMatchObject({ inputs: [{ id: 'input-2' }], rows: [{ cells: { 'input-2': { is: [1] } } }] });
});

test('a column that asks for another kind of value forgets what its cells asked', () => {
  const one = withRow(withInput(empty, { zh: '金额' }));
  const filled = { ...one, rows: one.rows.map((row) => withCell(row, 'input-1', { from: 5 })) };
  const [input = {}] = filled.inputs;
  expect(withChangedInput(filled, 0, { ...input, value: 'vars.amount' }).rows).toEqual(filled.rows);
  expect(withChangedInput(filled, 0, { ...input, kind: 'choice' }).rows[0]?.['cells']).toEqual({});
});

test('a row is added at the foot, and moved as far as there is room', () => {
  const two = withRow(withRow({ ...empty, outcomes: [{ id: 'way-1' }] }));
  expect(two.rows).toMatchObject([{ id: 'row-1', to: 'way-1', cells: {} }, { id: 'row-2' }]);
  expect(withMovedRow(two, 1, -1).rows.map(({ id }) => id)).toEqual(['row-2', 'row-1']);
  expect(withMovedRow(two, 0, -1)).toBe(two);
});

test('a cell is edited by what it asks', () => {
  expect(([undefined, { is: [1] }, { not: ['a'] }, { to: 5 }, {}, { when: 'x' }] as const).map(cellKind)).toEqual([
    'any',
    'is',
    'not',
    'range',
    'range',
    'when',
  ]);
  expect([newCell('any', 1), newCell('not', 'a'), newCell('range', 1), newCell('when', 1)]).toEqual([
    undefined,
    { not: ['a'] },
    { from: 0 },
    { when: '' },
  ]);
});
