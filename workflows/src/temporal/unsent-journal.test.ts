import { describe, expect, test } from '@jest/globals';
import type { JournalEntry } from '../engine/index.js';
import { UnsentJournal } from './unsent-journal.js';

function entries(...sequences: readonly number[]): readonly JournalEntry[] {
  const plain = {
    at: '',
    kind: 'left',
    step: null,
    visit: 1,
    position: 'p1',
    outcome: null,
    actor: null,
    channel: null,
    why: null,
    notTaken: [],
  } as const;
  return sequences.map((sequence) => ({ ...plain, sequence }));
}

const numbers = (taken: readonly JournalEntry[]) => taken.map(({ sequence }) => sequence);

describe('unsent journal entries', () => {
  test('are taken once, and come back when their call has failed', () => {
    const journal = new UnsentJournal(entries(1, 2));
    const taken = journal.take();
    expect(numbers(taken)).toEqual([1, 2]);
    expect(journal.isEmpty).toBe(true);
    journal.add(entries(3));
    journal.giveBack(taken);
    expect(numbers(journal.take())).toEqual([1, 2, 3]);
  });

  test('beyond a hole wait for the next call', () => {
    const journal = new UnsentJournal([]);
    journal.add(entries(4, 5));
    journal.giveBack(entries(1, 2));
    expect(numbers(journal.take())).toEqual([1, 2]);
    expect(numbers(journal.take())).toEqual([4, 5]);
  });

  test('that somebody else has written are not sent again', () => {
    const journal = new UnsentJournal(entries(6, 7));
    journal.skipThrough(8);
    journal.add(entries(8, 9));
    expect(numbers(journal.take())).toEqual([9]);
  });
});
