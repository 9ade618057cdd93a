import { describe, expect, test } from '@jest/globals';
import type { InstanceView, JournalItem } from '../server/instances.js';
import { relaySegments, type RelayDrawing } from './relay-segments.js';

const none = { title: '', why: '', notTaken: '' };
const begin = Date.parse('2026-03-13T08:50:00.000Z');
const at = (minute: number): string => new Date(begin + minute * 60_000).toISOString();
const minutes = (instant: number): number => (instant - begin) / 60_000;
let id = 0;

function entry(minute: number, kind: string, more: Partial<JournalItem> = {}): JournalItem {
  id += 1;
  return {
    id: String(id),
    at: at(minute),
    origin: 'work',
    kind,
    step: 'fill',
    visit: 1,
    outcome: null,
    actor: null,
    channel: null,
    why: null,
    words: { zh: none, en: none },
    ...more,
  };
}

const touch: InstanceView['works'][number] = {
  id: 'w',
  step: 'fill',
  visit: 1,
  kind: 'touch',
  status: 'open',
  family: 'remote',
  holder: null,
  breakpointAt: null,
  openedAt: at(0),
  closedAt: null,
};
const instance = { startedAt: at(0), endedAt: null, works: [touch] };
const drawing: RelayDrawing = {
  rungs: (_, rung) => ({ assistant: 'ai' as const, centre: 'remote' as const })[rung],
  isSide: (step) => step === 'aside',
};
const now = begin + 112 * 60_000;

function said(journal: readonly JournalItem[], about: Pick<InstanceView, 'startedAt' | 'endedAt' | 'works'> = instance): readonly string[] {
  return relaySegments(about, journal, { drawing, now }).map(
    ({ turn, who, from, to }) => `${turn}${who === undefined ? '' : ` ${who}`} ${String(minutes(from))}-${String(minutes(to))}`,
  );
}

const breakOff = [
  entry(0, 'entered', { step: 'apply', origin: 'engine' }),
  entry(0, 'entered', { origin: 'engine' }),
  entry(1, 'taken', { actor: { kind: 'customer', id: 'c', name: '客户' }, channel: 'app' }),
  entry(24, 'breakpoint', { why: { code: 'idle', args: { since: at(14) } } }),
  entry(24, 'climbed', { outcome: 'assistant' }),
  entry(54, 'climbed', { outcome: 'centre' }),
  entry(60, 'taken', { actor: { kind: 'staff', id: 's', name: '孙悦' }, channel: 'remote' }),
];

describe('who had it, and for how long', () => {
  test('customer, nobody, assistant, remote centre, a person of it', () => {
    expect(said(breakOff)).toEqual(['customer 0-14', 'idle 14-24', 'ai 24-54', 'remote 54-60', 'remote 孙悦 60-112']);
  });

  test('entries may come newest first', () => {
    expect(said(breakOff.toReversed())).toEqual(said(breakOff));
  });

  test('the last stretch lasts until now, or until the end', () => {
    const journal = [entry(0, 'entered', { origin: 'engine' })];
    expect(relaySegments(instance, journal, { drawing, now }).at(-1)?.current).toBe(true);
    expect(said(journal, { ...instance, endedAt: at(30) })).toEqual(['customer 0-30']);
  });

  test('what the systems do in a blink, and what happens on a side line, is left out', () => {
    const journal = [
      entry(0, 'entered', { origin: 'engine' }),
      entry(5, 'entered', { origin: 'engine', step: 'aside' }),
      entry(10, 'entered', { origin: 'engine', step: 'core' }),
      entry(10, 'entered', { origin: 'engine', step: 'review', visit: 1 }),
    ];
    const review = { ...touch, step: 'review', kind: 'task' as const, family: 'branch' as const };
    expect(said(journal, { ...instance, works: [touch, review] })).toEqual(['customer 0-10', 'branch 10-112']);
  });

  test('a rung that the reader may not know of is not told as idle time', () => {
    const journal = [...breakOff.slice(0, 4), entry(24, 'climbed', { outcome: 'unknown' })];
    expect(said(journal)).toEqual(['customer 0-14', 'idle 14-24', 'neutral 24-112']);
  });

  test('an instance whose journal is empty has no bar', () => {
    expect(said([])).toEqual([]);
  });

  test('a rung that puts it down waits again for somebody of its family', () => {
    const journal = [...breakOff, entry(80, 'released', { actor: { kind: 'staff', id: 's', name: '孙悦' }, channel: 'remote' })];
    expect(said(journal).slice(-2)).toEqual(['remote 孙悦 60-80', 'remote 80-112']);
  });
});
