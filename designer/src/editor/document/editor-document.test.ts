import { expect, test } from '@jest/globals';
import { draw } from '@tongtu/workflows/testing';
import { actOn, openDocument } from './editor-document.js';

const graph = draw('start > wait(PT1H) > end');
const renamed = { kind: 'rename-step', step: 'wait', name: { zh: '歇会儿' } } as const;

test('an edit can be undone and done again under its name', () => {
  const opened = openDocument(graph);
  const done = actOn(opened, { kind: 'edit', edits: [renamed] }, 0);
  expect(done.history.past.map(({ name }) => name.zh)).toEqual(['改名“wait”']);
  const back = actOn(done, { kind: 'undo' }, 10);
  expect(back.history.present).toBe(graph);
  expect(actOn(back, { kind: 'redo' }, 20).history.present).toBe(done.history.present);
});

test('a remedy of several edits is undone at once', () => {
  const opened = openDocument(graph);
  const edits = [
    { kind: 'remove-steps', steps: ['wait'] },
    { kind: 'raise', step: 'start', outcome: 'next', on: true },
  ] as const;
  const done = actOn(opened, { kind: 'edit', edits, name: { zh: '停下并报异常' } }, 0);
  expect(done.history.past).toHaveLength(1);
  expect(done.history.past[0]?.name.zh).toBe('停下并报异常');
  expect(actOn(done, { kind: 'undo' }, 10).history.present).toBe(graph);
});

test('what is gone is no longer selected, what is new can be selected at once', () => {
  const opened = actOn(openDocument(graph), { kind: 'select', ids: ['wait', 'end'] }, 0);
  const removed = actOn(opened, { kind: 'edit', edits: [{ kind: 'remove-steps', steps: ['wait'] }] }, 0);
  expect(removed.selected).toEqual(['end']);
  expect(actOn(removed, { kind: 'edit', edits: [renamed], select: ['start'] }, 0).selected).toEqual(['start']);
});

test('an edit that changes nothing leaves the document as it is', () => {
  const opened = openDocument(graph);
  expect(actOn(opened, { kind: 'edit', edits: [{ kind: 'remove-steps', steps: ['nobody'] }] }, 0)).toBe(opened);
  expect(actOn(opened, { kind: 'select', ids: [] }, 0)).toBe(opened);
  expect(actOn(opened, { kind: 'undo' }, 0)).toBe(opened);
});

test('taking over another drawing can be undone', () => {
  const other = draw('start > end');
  const taken = actOn(openDocument(graph), { kind: 'replace', graph: other, name: { zh: '用对方的' } }, 0);
  expect(taken.history.present).toBe(other);
  expect(actOn(taken, { kind: 'undo' }, 0).history.present).toBe(graph);
});
