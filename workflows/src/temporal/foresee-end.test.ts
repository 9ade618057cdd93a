import { describe, expect, test } from '@jest/globals';
import { apply, begin, type Decision, type State } from '../engine/index.js';
import type { EffectInstruction, Plan, Way } from '../plan/index.js';
import { foreseeEnd } from './foresee-end.js';
import type { Question } from './perform.js';

const at = '2026-11-24T08:00:00.000Z';

/** start > pay, whose ways are given; `end` and `other` end, `wait` waits. */
function drawn(ways: readonly Way[], pay: Partial<EffectInstruction> = {}, plan: Partial<Plan> = {}): Plan {
  const retry = { attempts: 1, firstMs: 1, factor: 1, longestMs: 1 };
  const effect: EffectInstruction = {
    ...{ op: 'effect', step: 'pay', operation: 'http.request', settings: {}, input: {}, timeoutMs: 1, retry, assign: [] },
    ...{ ways, failed: null, quick: false, ...pay },
  };
  return {
    ...{ format: 1, start: 'start', timeZone: 'Asia/Shanghai', variables: { account: null }, exits: [], maximumAgeMs: null, listens: [] },
    instructions: {
      start: { op: 'go', step: 'start', way: { outcome: 'next', to: 'pay' } },
      pay: effect,
      wait: { op: 'await', step: 'wait', timers: [{ afterMs: 1, way: { outcome: 'time', to: 'end' } }], events: [] },
      end: { op: 'end', step: 'end', outcome: 'done' },
      other: { op: 'end', step: 'other', outcome: 'refused' },
    },
    ...plan,
  };
}

function begun(plan: Plan): Decision & { readonly ask: Question } {
  const decision = begin(plan, { at, input: {}, customer: {} });
  const ask = decision.requests.find((request): request is Question => request.type === 'perform');
  if (!ask) throw new Error('Nothing is performed.');
  return { ...decision, ask };
}

function foreseen(plan: Plan, change: Partial<State> = {}) {
  const { state, ask } = begun(plan);
  return foreseeEnd({ plan, state: { ...state, ...change }, instance: 'i', at }, ask);
}

const straight = [{ outcome: 'ok', to: 'end' }];
const last = drawn([...straight, { outcome: 'no', to: 'other' }, { outcome: 'raised', to: null }]);

describe('the end that an effect leads straight to', () => {
  test('is foreseen for each outcome, exactly as the engine will decide it', () => {
    const { state, ask } = begun(last);
    const closings = foreseeEnd({ plan: last, state, instance: 'i', at }, ask);
    expect(closings.map(({ outcome, carried }) => [outcome, carried.outcome, carried.status])).toEqual([
      ['ok', 'done', 'ended'],
      ['no', 'refused', 'ended'],
    ]);
    for (const { outcome, carried } of closings) {
      const decided = apply(last, state, { type: 'answered', at, key: ask.key, answer: { outcome, values: { receipt: 'x' } } });
      expect(decided.entries).toEqual(carried.entries);
    }
  });

  test('is not foreseen where a further step follows', () => {
    expect(foreseen(drawn([{ outcome: 'ok', to: 'wait' }]))).toEqual([]);
  });

  test('is not foreseen where something else may move the instance first', () => {
    expect(foreseen(drawn(straight, {}, { maximumAgeMs: 1_000 }))).toEqual([]);
    expect(foreseen(last, { status: 'paused' })).toEqual([]);
    expect(foreseen(last, { inbox: { last: 1, beyond: [3] } })).toEqual([]);
  });

  test('is not foreseen where the answer’s values are kept', () => {
    expect(foreseen(drawn(straight, { assign: [{ name: 'account', path: 'account' }] }))).toEqual([]);
  });
});
