import { expect, test } from '@jest/globals';
import { draw } from '@tongtu/workflows/testing';
import { copyOf, placed, readCopied, writeCopied } from './clipboard.js';
import { forgetDraft, keepDraft, keptDraft, type ShelfStorage } from './draft-shelf.js';

const graph = draw('start > wait(PT1H) > set(amount = 1) > end', { variables: { amount: 'number' } });

test('copied steps bring the links among them, not those to others', () => {
  const copied = copyOf(graph, ['wait', 'set']);
  expect(copied?.steps.map(({ id }) => id)).toEqual(['wait', 'set']);
  expect(copied?.links.map(({ id }) => id)).toEqual(['wait.time']);
  expect(copyOf(graph, ['start.next'])).toBeUndefined();
});

test('a copy lies beside its original, or where the reader points', () => {
  const copied = copyOf(graph, ['wait', 'set']);
  if (copied === undefined) throw new Error('nothing copied');
  expect(placed(copied).steps.map(({ at }) => at)).toEqual([
    { x: 24, y: 152 },
    { x: 24, y: 280 },
  ]);
  expect(placed(copied, { x: 400, y: 80 }).steps.map(({ at }) => at)).toEqual([
    { x: 400, y: 80 },
    { x: 400, y: 208 },
  ]);
});

test('a copy survives the clipboard; other text is no copy', () => {
  const copied = copyOf(graph, ['wait']);
  if (copied === undefined) throw new Error('nothing copied');
  expect(readCopied(writeCopied(copied))).toEqual(copied);
  expect(['', '你好', '{"tongtu":1}', '{"tongtu":1,"steps":[{}],"links":[]}', '[1]'].map(readCopied)).toEqual(Array(5).fill(undefined));
});

function shelf(room = Infinity): ShelfStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(name, text);
    },
    removeItem: (name) => void kept.delete(name),
  };
}

test('a drawing that was not saved is found again in this browser, until it is saved', () => {
  const storage = shelf();
  const draft = { graph, revision: 7, pending: 3, at: '2026-03-10T02:42:00.000Z' };
  expect(keepDraft(storage, 'j1', draft)).toBe(true);
  expect(keptDraft(storage, 'j1')).toEqual(draft);
  expect(keptDraft(storage, 'j2')).toBeUndefined();
  forgetDraft(storage, 'j1');
  expect(keptDraft(storage, 'j1')).toBeUndefined();
});

test('a browser without room says so, and a damaged copy is no drawing', () => {
  expect(keepDraft(shelf(100), 'j1', { graph, revision: 7, pending: 1, at: '' })).toBe(false);
  const storage = shelf();
  storage.setItem('tongtu.draft.j1', '{"graph":{"steps":1},"revision":7}');
  expect(keptDraft(storage, 'j1')).toBeUndefined();
});
