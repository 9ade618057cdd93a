import { describe, expect, test } from '@jest/globals';
import { apply, begin, type Decision, type State } from '../engine/index.js';
import type { Plan } from '../plan/index.js';
import { planOf } from '../testing/index.js';
import { foreseeEnd } from './foresee-end.js';
import type { Question } from './perform.js';

const at = '2026-11-24T08:00:00.000Z';

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

const last = planOf('start > pay=action(no) -ok-> end; pay -no-> other=end(refused); pay -failed-> !');

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
    expect(foreseen(planOf('start > pay=action -ok-> wait(PT1H) > end; pay -failed-> !'))).toEqual([]);
  });

  test('is not foreseen where something else may move the instance first', () => {
    expect(foreseen(planOf('start > pay=action -ok-> end; pay -failed-> !', { settings: { maximumAge: 'P1D' } }))).toEqual([]);
    expect(foreseen(last, { status: 'paused' })).toEqual([]);
    expect(foreseen(last, { inbox: { last: 1, beyond: [3] } })).toEqual([]);
  });

  test('is not foreseen where the answer’s values are kept', () => {
    const results = [{ variable: 'account', from: 'account' }];
    const plan = planOf('start > pay=action -ok-> end; pay -failed-> !', {
      variables: { account: 'string' },
      configs: { pay: { results } },
    });
    expect(foreseen(plan)).toEqual([]);
  });
});
