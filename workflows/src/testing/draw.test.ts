import { describe, expect, test } from '@jest/globals';
import { parseGraph } from '../graph/parse-graph.js';
import { draw } from './draw.js';
import { planOf } from './plan-of.js';

describe('the notation for drawings in tests', () => {
  test('a chain links each step to the next by its first outcome', () => {
    const { steps, links } = draw('start > wait(PT1H) > end');
    expect(steps.map((step) => [step.id, step.type])).toEqual([
      ['start', 'start'],
      ['wait', 'wait'],
      ['end', 'end'],
    ]);
    expect(links.map(({ from, outcome, to }) => `${from} ${outcome} ${to}`)).toEqual(['start next wait', 'wait time end']);
  });

  test('outcomes are named on the arrow, raised with "!", and steps are met again by name', () => {
    const { links, steps } = draw(`
      start > open=action(mismatch) -ok-> end
      open -mismatch-> no=end(refused); open -failed-> !
    `);
    expect(links.map(({ from, outcome, to }) => `${from} ${outcome} ${to}`)).toEqual([
      'start next open',
      'open ok end',
      'open mismatch no',
    ]);
    expect(steps.find((step) => step.id === 'open')?.raises).toEqual(['failed']);
  });

  test('commas and arrows inside conditions and quotes belong to the condition', () => {
    const { steps } = draw('start > decision(big: vars.list.exists(x, x > 1) && vars.t == "a;b > c,d") > end');
    expect(steps[1]?.config).toMatchObject({ cases: [{ id: 'big', when: 'vars.list.exists(x, x > 1) && vars.t == "a;b > c,d"' }] });
  });

  test('every step type of the vocabulary can be drawn and makes a drawing that can be stored and run', () => {
    const everything = draw(
      `start(amount) > touch -completed-> task -done-> message -sent-> ai -ok-> decision(vars.amount > 1) -case1-> wait(PT1H, paid) -time-> set(amount = 1, #seen) > action(mismatch) -ok-> end
       touch -declined-> end; touch -expired-> end; task -returned-> end; task -expired-> end; message -suppressed-> end; message -failed-> !
       ai -unsure-> end; ai -failed-> end; decision -else-> end; wait -paid-> end; action -mismatch-> end; action -failed-> !`,
      { variables: { amount: 'number' } },
    );
    expect(parseGraph(JSON.parse(JSON.stringify(everything)))).toEqual({ graph: everything });
    expect(Object.keys(planOf(everything).instructions)).toHaveLength(11);
  });

  test('what it cannot read is refused with the place', () => {
    expect(() => draw('start > > end')).toThrow('No step at "> end"');
    expect(() => draw('start > end > start')).toThrow('"end" has no free outcome');
  });
});
