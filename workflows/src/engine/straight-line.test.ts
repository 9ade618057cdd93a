import { describe, expect, test } from '@jest/globals';
import type { Plan } from '../plan/plan.js';
import { apply, begin, resume, standing } from './index.js';

const retry = { attempts: 3, firstMs: 1_000, factor: 2, longestMs: 60_000 };
const plan: Plan = {
  format: 1,
  start: 'big',
  timeZone: 'Asia/Shanghai',
  variables: { amount: 0, fee: null, receipt: null },
  exits: [],
  maximumAgeMs: null,
  listens: ['paid'],
  instructions: {
    big: {
      op: 'branch',
      step: 'big',
      cases: [{ when: 'vars.amount > 100', way: { outcome: 'large', to: 'fee' } }],
      otherwise: { outcome: 'else', to: 'end' },
    },
    fee: { op: 'assign', step: 'fee', values: [{ name: 'fee', value: 'vars.amount * 2' }], way: { outcome: 'next', to: 'pay' } },
    pay: {
      op: 'await',
      step: 'pay',
      timers: [{ afterMs: 60_000, way: { outcome: 'time', to: 'end' } }],
      events: [{ event: 'paid', match: 'event.amount >= vars.fee', since: 'step', assign: [], way: { outcome: 'paid', to: 'book' } }],
    },
    book: {
      op: 'effect',
      step: 'book',
      operation: 'http.request',
      settings: { url: 'https://core/book' },
      input: { fee: 'vars.fee' },
      timeoutMs: 5_000,
      retry,
      assign: [{ name: 'receipt', path: 'body.receipt' }],
      ways: [{ outcome: 'ok', to: 'end' }],
      failed: null,
      quick: false,
    },
    end: { op: 'end', step: 'end', outcome: 'done', output: { receipt: 'vars.receipt' } },
  },
};
const at = '2026-03-10T02:00:00.000Z';

describe('a straight journey', () => {
  test('is walked from its beginning to its end, with a reason for every step', () => {
    const begun = begin(plan, { at, input: { amount: 150, hidden: 1 }, customer: {} });
    expect(begun.entries.map(({ kind, step, outcome, why }) => [kind, step, outcome, why?.code])).toEqual([
      ['began', null, null, 'began'],
      ['left', 'big', 'large', 'case-held'],
      ['left', 'fee', 'next', 'assigned'],
      ['entered', 'pay', null, undefined],
      ['waiting', 'pay', null, 'waiting'],
    ]);
    expect(begun.requests).toEqual([{ type: 'set-timer', timer: 'p1:1', due: '2026-03-10T02:01:00.000Z' }]);
    expect(begun.state.variables).toEqual({ amount: 150, fee: 300, receipt: null });
    expect(standing(plan, begun.state)).toEqual([
      { position: 'p1', step: 'pay', visit: 1, since: at, work: null, incident: null, side: false },
    ]);

    const paid = apply(plan, begun.state, { type: 'event', at, inbox: 1, id: 'e1', name: 'paid', data: { amount: 300 } });
    expect(paid.requests).toEqual([
      { type: 'clear-timer', timer: 'p1:1' },
      expect.objectContaining({
        type: 'perform',
        key: 'book:1:http.request:1',
        input: { fee: 300 },
        settings: { url: 'https://core/book' },
      }),
    ]);
    expect(resume(plan, paid.state)).toEqual(paid.requests.slice(1));

    const booked = apply(plan, paid.state, {
      type: 'answered',
      at,
      key: 'book:1:http.request:1',
      answer: { outcome: 'ok', values: { body: { receipt: 'R7' } } },
    });
    expect(booked.requests).toEqual([{ type: 'finish', outcome: 'done', output: { receipt: 'R7' } }]);
    expect(booked.state.status).toBe('ended');
    expect([...begun.entries, ...paid.entries, ...booked.entries].map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('says what the way not taken saw', () => {
    const { entries } = begin(plan, { at, input: { amount: 5 }, customer: {} });
    expect(entries[1]).toMatchObject({
      kind: 'left',
      outcome: 'else',
      why: { code: 'no-case-held' },
      notTaken: [{ outcome: 'large', why: { code: 'case-not-held', args: { saw: { 'vars.amount': 5 } } } }],
    });
  });
});
