import { expect, test } from '@jest/globals';
import { draw } from '../../testing/draw.js';
import type { Edit } from './edit.js';
import { perform, redo, startHistory, undo } from './history.js';

const graph = draw('start > wait(PT1H) > end');
const rename = (zh: string): Edit => ({ kind: 'rename-step', step: 'wait', name: { zh } });
const drag = (x: number): Edit => ({ kind: 'move-steps', places: { wait: { x, y: 0 } } });

test('typing a name quickly is undone at once, after a pause by itself', () => {
  let history = startHistory(graph);
  history = perform(history, rename('等'), 0);
  history = perform(history, rename('等一'), 900);
  history = perform(history, rename('等一等'), 1_800);
  expect(history.past).toHaveLength(1);
  history = perform(history, rename('再等'), 3_000);
  expect(history.past).toHaveLength(2);
  expect(undo(undo(history)).present).toBe(graph);
});

test('another field, or an undo in between, begins a new edit', () => {
  let history = perform(perform(startHistory(graph), rename('等'), 0), drag(8), 100);
  expect(history.past).toHaveLength(2);
  history = perform(undo(history), drag(16), 150);
  expect(history.past).toHaveLength(2);
  expect(perform(history, drag(24), 200).past).toHaveLength(2);
});

test('what was undone can be done again until something else is done', () => {
  const done = perform(perform(startHistory(graph), rename('等'), 0), drag(8), 5_000);
  const back = undo(undo(done));
  expect(back.future.map((entry) => entry.name.zh)).toEqual(['改名“wait”', '移动“等”']);
  expect(redo(redo(back)).present).toBe(done.present);
  expect(perform(back, drag(99), 9_000).future).toEqual([]);
});

test('an empty history goes neither back nor forward', () => {
  const history = startHistory(graph);
  expect([undo(history), redo(history)]).toEqual([history, history]);
});

test('only the newest edits are kept', () => {
  let history = startHistory(graph);
  for (let index = 1; index <= 250; index += 1) history = perform(history, drag(index), index * 5_000);
  expect(history.past).toHaveLength(200);
});
