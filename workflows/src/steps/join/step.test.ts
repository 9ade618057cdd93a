import { describe, expect, test } from '@jest/globals';
import { runScenario } from '../../simulator/index.js';
import { both, planOf } from '../../testing/index.js';
import { stepDefinition } from '../index.js';

const drawing = (how: string) => `start > parallel(a, b, c) -a-> w1=wait(PT1H) > join(parallel${how}) > after=wait(PT10H) > end
  parallel -b-> w2=wait(PT2H) > join; parallel -c-> w3=wait(PT3H) > join`;

function told(how: string): readonly string[] {
  const { journal } = runScenario(planOf(drawing(how)), { name: both('x'), customer: {}, input: {}, acts: [], then: 'P1D' });
  return journal
    .filter(({ why }) => why?.code.startsWith('join') || why?.code.startsWith('branch') || why?.code === 'reached-end')
    .map(({ at, step, why }) => `${at.slice(11, 13)} ${step ?? ''} ${why?.code ?? ''}`);
}

describe('a join', () => {
  test('of all waits for the last', () => {
    expect(told('')).toEqual(['03 join branch-arrived', '04 join branch-arrived', '05 join join-complete', '15 end reached-end']);
  });

  test('of any goes on with the first and cancels the rest', () => {
    expect(told(', any')).toEqual(['03 w2 join-complete', '03 w3 join-complete', '03 join join-complete', '13 end reached-end']);
  });

  test('of two of three lets the third run out, which then ends quietly', () => {
    expect(told(', 2, abandon')).toEqual([
      '03 join branch-arrived',
      '04 join join-complete',
      '05 join branch-abandoned',
      '14 end reached-end',
    ]);
  });
});

test('in a loop counts the branches of each time round', () => {
  const plan = planOf(
    `start > count=set(n = vars.n + 1) > parallel(a, b) -a-> w1=wait(PT1H) > join(parallel) > decision(vars.n >= 3) > end
     parallel -b-> w2=wait(PT2H) > join; decision -else-> count`,
    { variables: { n: 'number' } },
  );
  const { state, journal } = runScenario(
    { ...plan, variables: { n: 0 } },
    { name: both('x'), customer: {}, input: {}, acts: [], then: 'P1D' },
  );
  expect(state).toMatchObject({ status: 'ended', arrivals: {} });
  const joined = journal.filter(({ step, outcome }) => step === 'join' && outcome === 'next');
  expect(joined.map(({ visit, at }) => `${visit} ${at.slice(11, 13)}`)).toEqual(['1 04', '2 06', '3 08']);
});

test('compiles to the number of branches it needs', () => {
  const need = (how: string) => planOf(drawing(how)).instructions['join'];
  expect(need('')).toEqual({ op: 'join', step: 'join', need: 3, rest: 'cancel', way: { outcome: 'next', to: 'after' } });
  expect([need(', any'), need(', 2, abandon')]).toMatchObject([
    { need: 1, rest: 'cancel' },
    { need: 2, rest: 'abandon' },
  ]);
});

test('says on its card how many it waits for', () => {
  const join = stepDefinition('join');
  const say = (config: object, language: 'zh' | 'en') => join?.describe({ of: 'p', rest: 'cancel', ...config } as never, language);
  expect([say({ need: 'all' }, 'zh'), say({ need: 'any' }, 'zh'), say({ need: 'some', count: 2, rest: 'abandon' }, 'zh')]).toEqual([
    '全部到齐',
    '任一条到就走，其余停下',
    '到 2 条就走，其余走完',
  ]);
  expect(say({ need: 'some', count: 2 }, 'en')).toBe('2 branches, the others are cancelled');
});
