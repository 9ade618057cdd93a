import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { EntryKind, JournalEntry } from '../engine/index.js';
import type { Carried } from './activities.js';
import { packCarried, unpackCarried } from './pack-carried.js';
import { packAnswer, packEffectCall, unpackAnswer, unpackEffectCall } from './pack-effect.js';
import { lengthenUuid, shortenUuid } from './short-uuid.js';

const instance = '6fd07f13-849e-45eb-b8d7-b1745ed8a10f';
const at = '2026-11-24T23:50:31.648Z';

function entry(sequence: number, change: Partial<JournalEntry>): JournalEntry {
  const plain = { kind: 'left', step: null, visit: 1, outcome: null, actor: null, channel: null, why: null, notTaken: [] } as const;
  return { ...plain, sequence, at, position: 'p1', ...change };
}

const place = { id: 'p1', label: 'two', step: 'two', visit: 1, enteredAt: at, side: false, incident: null, work: null, timers: [] };

const straight: Carried = {
  instance,
  entries: [
    entry(4, { step: 'one', outcome: 'ok', why: { code: 'answered', args: { operation: 'http.request', outcome: 'ok' } } }),
    entry(5, { kind: 'entered', step: 'two' }),
  ],
  positions: [place],
  status: 'running',
  outcome: null,
};

const words = fc.option(fc.string({ maxLength: 12 }), { nil: null });
const why = fc.option(
  fc.record({
    code: fc.string({ maxLength: 8 }),
    args: fc.dictionary(fc.constantFrom('a', 'operation', 'outcome'), fc.constantFrom('x', 1, null)),
  }),
  { nil: null },
);
const entries = fc.array(
  fc.record({
    kind: fc.constantFrom<EntryKind>('began', 'entered', 'left', 'waiting', 'interrupted', 'incident', 'side-line', 'ended'),
    step: words,
    visit: fc.nat({ max: 5 }),
    position: fc.constantFrom('', 'p1', 'p2'),
    outcome: words,
    channel: words,
    why,
    offsetMs: fc.integer({ min: -5000, max: 5000 }),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('news that ride along with an activity', () => {
  test('of an ordinary step take a handful of characters', () => {
    const packed = JSON.stringify(packCarried(straight));
    expect(packed.length).toBeLessThan(90);
    expect(packed).not.toContain(instance);
  });

  test('come out as they went in', () => {
    expect(unpackCarried(packCarried(straight))).toEqual(straight);
    fc.assert(
      fc.property(entries, fc.nat({ max: 1000 }), (drawn, first) => {
        const numbered = drawn.map(({ offsetMs, ...change }, index) =>
          entry(first + index, { ...change, at: new Date(Date.parse(at) + offsetMs).toISOString() }),
        );
        const carried: Carried = {
          ...straight,
          entries: numbered,
          positions: [{ ...place, visit: 3, work: 'two:3' }],
          status: 'paused',
          outcome: 'x',
        };
        expect(unpackCarried(packCarried(carried))).toEqual(carried);
      }),
    );
  });

  test('tell a way that another answer closed by its name alone, and any other reason in full', () => {
    const closed = { outcome: 'failed', why: { code: 'other-answer', args: { outcome: 'ok' } } };
    const untrue = { outcome: 'late', why: { code: 'other-answer', args: { outcome: 'no' } } };
    const left = { step: 'one', outcome: 'ok' };
    const carried = { ...straight, entries: [entry(1, { ...left, notTaken: [closed, untrue] }), entry(2, { notTaken: [closed] })] };
    expect(unpackCarried(packCarried(carried))).toEqual(carried);
    const short = packCarried({ ...straight, entries: [entry(1, { ...left, notTaken: [closed] })] });
    expect(JSON.stringify(short)).not.toContain('other-answer');
  });

  test('with a hole in their numbers are refused: somebody has lost an entry', () => {
    const holed = { ...straight, entries: [entry(4, {}), entry(6, {})] };
    expect(() => packCarried(holed)).toThrow('4 to 6 have a gap');
  });
});

describe('the call of an effect', () => {
  const closing = {
    outcome: 'ok',
    inbox: 3,
    carried: { ...straight, entries: [entry(6, { kind: 'ended', outcome: 'done' })], positions: [], status: 'ended', outcome: 'done' },
  } as const;

  test('names its label only where the key does not', () => {
    const call = { label: 'pay', input: { amount: 5 }, carried: straight, closings: [closing] };
    const key = 'pay:1:http.request:1';
    expect(unpackEffectCall(packEffectCall(call, key), key)).toEqual(call);
    const later = { ...call, label: 'pay/customer', closings: [] };
    expect(unpackEffectCall(packEffectCall(later, key), key)).toEqual(later);
    expect(JSON.stringify(packEffectCall(call, key))).not.toContain('pay');
    const again = { ...call, asking: 2 };
    expect(unpackEffectCall(packEffectCall(again, key), key)).toEqual(again);
  });

  test('and its answer come out as they went in', () => {
    for (const answer of [
      { outcome: 'next', customer: { city: '杭州', tags: ['seen'] } },
      { outcome: 'ok' },
      { outcome: 'ok', values: { a: 1 }, isClosed: true },
      { outcome: 'no', why: { code: 'x' }, key: 'k' },
    ]) {
      expect(unpackAnswer(packAnswer(answer))).toEqual(answer);
    }
  });
});

test('a UUID takes 22 characters and comes back', () => {
  fc.assert(
    fc.property(fc.uuid(), (uuid) => {
      expect(shortenUuid(uuid)).toHaveLength(22);
      expect(lengthenUuid(shortenUuid(uuid))).toBe(uuid);
    }),
  );
  expect(() => shortenUuid('sample')).toThrow('is not a UUID');
});
