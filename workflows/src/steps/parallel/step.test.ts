import { describe, expect, test } from '@jest/globals';
import { check } from '../../compiler/check.js';
import { runScenario } from '../../simulator/index.js';
import { both, draw, planOf } from '../../testing/index.js';
import { stepDefinition } from '../index.js';

const drawing = draw(`start > parallel(call, visit) -call-> a=wait(PT1H) > join(parallel) > end
   parallel -visit-> b=wait(PT2H) > join`);

describe('parallel branches', () => {
  test('compile to a fork that knows its join', () => {
    expect(planOf(drawing).instructions['parallel']).toEqual({
      op: 'fork',
      step: 'parallel',
      branches: [
        { outcome: 'call', to: 'a' },
        { outcome: 'visit', to: 'b' },
      ],
      join: 'join',
    });
  });

  test('go at once, and on together when both have come', () => {
    const { state, journal } = runScenario(planOf(drawing), { name: both('both'), customer: {}, input: {}, acts: [], then: 'PT3H' });
    expect(state).toMatchObject({ status: 'ended', outcome: 'done' });
    expect(journal.map(({ step, visit, kind, outcome, why }) => [step, visit, kind, outcome ?? why?.code])).toEqual([
      [null, 0, 'began', 'began'],
      ['start', 1, 'left', 'next'],
      ['parallel', 1, 'left', 'call'],
      ['parallel', 1, 'left', 'visit'],
      ['a', 1, 'entered', undefined],
      ['a', 1, 'waiting', 'waiting'],
      ['b', 1, 'entered', undefined],
      ['b', 1, 'waiting', 'waiting'],
      ['a', 1, 'left', 'time'],
      ['join', 1, 'left', 'branch-arrived'],
      ['b', 1, 'left', 'time'],
      ['join', 1, 'left', 'next'],
      ['end', 1, 'ended', 'done'],
    ]);
  });
});

test('may lead straight to the join', () => {
  expect(check(draw('start > parallel(a, b) -a-> wait(PT1H) > join(parallel) > end; parallel -b-> join'))).toEqual([]);
});

test('says on its card what goes at once, and is drawn with its join', () => {
  const parallel = stepDefinition('parallel');
  const config = { branches: ['签约', '核验'].map((zh, index) => ({ id: `b${index}`, label: { zh } })) };
  expect([parallel?.describe(config, 'zh'), parallel?.describe(config, 'en')]).toEqual(['同时走：签约、核验', 'At once: 签约, 核验']);
  expect(parallel?.companion?.('parallel-3')).toEqual({ type: 'join', config: { of: 'parallel-3', need: 'all', rest: 'cancel' } });
});

test('has two to ten branches, each with a name of its own', () => {
  const parallel = stepDefinition('parallel');
  const of = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `b${index}`, label: { zh: '线' } }));
  expect([1, 2, 10, 11].map((count) => (parallel?.issues({ branches: of(count) }) ?? []).length)).toEqual([1, 0, 0, 1]);
  expect(parallel?.issues({ branches: [...of(2), ...of(1)] })).toHaveLength(1);
});
