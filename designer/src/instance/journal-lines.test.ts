import { describe, expect, test } from '@jest/globals';
import type { JournalItem } from '../server/instances.js';
import { familyOfEntry, markOf, shownEntries } from './journal-lines.js';

const words = { title: '有话', why: '', notTaken: '' };
const at = (second: number): string => new Date(1_773_000_000_000 + second * 1000).toISOString();

function entry(kind: string, more: Partial<JournalItem> = {}): JournalItem {
  return {
    id: kind,
    at: at(0),
    origin: 'engine',
    kind,
    step: 'card',
    visit: 1,
    outcome: null,
    actor: null,
    channel: null,
    why: null,
    words: { zh: words, en: words },
    ...more,
  };
}

const staff = { kind: 'staff', id: 's', name: '孙悦' } as const;
const isMessage = (step: string): boolean => step === 'card';
const kinds = (journal: readonly JournalItem[], filter: Parameters<typeof shownEntries>[1]['filter']): readonly string[] =>
  shownEntries(journal, { filter, isMessage }).map(({ kind }) => kind);

describe('what the journal shows', () => {
  test('of a step that was only passed, that it was left says enough', () => {
    expect(kinds([entry('entered'), entry('left', { at: at(0.2) })], 'all')).toEqual(['left']);
    expect(kinds([entry('entered'), entry('left', { at: at(20) })], 'all')).toEqual(['entered', 'left']);
    expect(kinds([entry('entered'), entry('left', { visit: 2 })], 'all')).toEqual(['entered', 'left']);
  });

  test('an entry without words is not shown', () => {
    const silent = { title: '', why: '', notTaken: '' };
    expect(kinds([entry('tick', { words: { zh: silent, en: silent } })], 'all')).toEqual([]);
  });

  test('relay, contact and operator each show their own', () => {
    const journal = [entry('climbed'), entry('said'), entry('left'), entry('left', { step: 'core' }), entry('paused', { actor: staff })];
    expect(kinds(journal, 'relay')).toEqual(['climbed']);
    expect(kinds(journal, 'contact')).toEqual(['said', 'left']);
    expect(kinds(journal, 'operator')).toEqual(['paused']);
  });
});

describe('the mark of an entry', () => {
  const rung = (): 'remote' => 'remote';

  test('a climb shows the family it went to, a person the family they work for', () => {
    expect(familyOfEntry(entry('climbed', { outcome: 'centre' }), rung)).toBe('remote');
    expect(familyOfEntry(entry('taken', { actor: staff, channel: 'branch' }), rung)).toBe('branch');
    expect(familyOfEntry(entry('left'), rung)).toBe('neutral');
  });

  test('trouble keeps its own hue, whoever caused it', () => {
    expect(markOf(entry('refused-save'), 'remote')).toEqual({ icon: 'lock', tone: 'error' });
    expect(markOf(entry('climbed'), 'remote')).toEqual({ icon: 'remote', tone: 'remote' });
    expect(markOf(entry('taken'), 'customer')).toEqual({ icon: 'customer', tone: 'customer' });
  });
});
