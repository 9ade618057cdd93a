import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../graph/graph.js';
import { describeEntry, journalNames } from '../../journal/index.js';
import { createSimulation, runScenario, type Scenario } from '../../simulator/index.js';
import { both, draw, planOf } from '../../testing/index.js';
import { stepDefinition } from '../index.js';

const GOAL: JsonObject = { kind: 'goal', by: 'event', event: 'booked', match: 'event.amount > vars.least', window: 'P7D', exit: true };
const drawing = (config: JsonObject) =>
  draw('start > milestone > wait(P30D) > end', {
    variables: { least: 'number' },
    configs: { milestone: config },
    exits: [{ id: 'left', label: both('left'), goal: false, event: 'booked', outcome: 'left' }],
  });

function run(config: JsonObject, acts: Scenario['acts']) {
  const { state, journal } = runScenario(planOf(drawing(config)), { name: both('x'), customer: {}, input: {}, acts });
  return { state, journal };
}
const booked = (after: string, amount: number): Scenario['acts'][number] => ({
  after,
  act: { kind: 'event', name: 'booked', data: { amount } },
});

describe('a goal that ends the journey when its event comes', () => {
  const plan = planOf(drawing(GOAL));

  test('compiles to an exit that is open from the milestone on, and is tested before the exits of the journey', () => {
    expect(plan.exits).toEqual([
      { id: 'milestone', goal: true, event: 'booked', match: 'event.amount > vars.least', outcome: 'goal', until: 'goal:milestone' },
      { id: 'left', goal: false, event: 'booked', outcome: 'left' },
    ]);
    expect(plan.variables).toEqual({ least: null, 'goal:milestone': null });
    expect(plan.instructions['milestone/watch']).toMatchObject({
      operation: 'milestone.pass',
      settings: { kind: 'goal', event: 'booked', match: 'event.amount > vars.least', value: null, windowMs: 7 * 86_400_000 },
      input: { least: 'vars.least' },
    });
  });

  const open = { ...GOAL, match: 'event.amount > 100' };
  const withoutExits = (config: JsonObject, acts: Scenario['acts']) => {
    const graph = { ...drawing(config), settings: { contactClass: 'service' as const, exits: [] } };
    return runScenario(planOf(graph), { name: both('x'), customer: {}, input: {}, acts }).state;
  };

  test('is reached within its window', () => {
    expect(run(open, [booked('P6D', 200)]).state).toMatchObject({ status: 'ended', outcome: 'goal' });
    expect(withoutExits(open, [booked('P6D', 50), booked('PT1H', 200)])).toMatchObject({ outcome: 'goal' });
  });

  test('is not reached after it, nor by another event', () => {
    expect(withoutExits(open, [booked('P7D', 200)])).toMatchObject({ status: 'running' });
    expect(run(open, [booked('P1D', 50)]).state).toMatchObject({ outcome: 'left' });
  });

  test('is not open before the milestone is passed', () => {
    const graph = draw('start > w=wait(P1D) > milestone > v=wait(P30D) > end', { configs: { milestone: open } });
    const { state } = runScenario(planOf(graph), {
      name: both('x'),
      customer: {},
      input: {},
      acts: [booked('PT1H', 200), booked('P2D', 200)],
    });
    expect(state).toMatchObject({ outcome: 'goal' });
    const early = runScenario(planOf(graph), { name: both('x'), customer: {}, input: {}, acts: [booked('PT1H', 200)] });
    expect(early.state.status).toBe('running');
  });

  test('is told in the journal by the name of the step', () => {
    const graph = {
      ...drawing(open),
      steps: drawing(open).steps.map((step) => (step.id === 'milestone' ? { ...step, name: { zh: '约上了' } } : step)),
    };
    const { journal } = run(open, [booked('P1D', 200)]);
    const left = journal.find(({ kind }) => kind === 'exited');
    expect(left && describeEntry(left, { language: 'zh', zone: 'Asia/Shanghai', names: journalNames(graph, 'zh') })).toMatchObject({
      title: '离开旅程：约上了',
      why: expect.stringContaining('达成目标：约上了'),
    });
  });
});

describe('other milestones', () => {
  test('a stage is one operation with the name of the step', () => {
    expect(planOf('start > milestone > end').instructions['milestone']).toMatchObject({
      op: 'effect',
      operation: 'milestone.pass',
      settings: { kind: 'stage', label: both('milestone') },
      ways: [{ outcome: 'next', to: 'end' }],
      quick: true,
    });
  });

  test('a goal by condition is judged where it stands: who passes without it goes on', () => {
    const config = { kind: 'goal', by: 'condition', condition: 'vars.amount > 10.0', value: 'vars.amount', exit: true, outcome: 'won' };
    const graph = draw('start(amount) > milestone > wait(P1D) > end', { variables: { amount: 'number' }, configs: { milestone: config } });
    const state = (amount: number) => runScenario(planOf(graph), { name: both('x'), customer: {}, input: { amount }, acts: [] }).state;
    expect(state(20)).toMatchObject({ status: 'ended', outcome: 'won' });
    expect(state(5)).toMatchObject({ status: 'running' });
    expect(planOf(graph).instructions['milestone/reached']).toMatchObject({
      settings: { kind: 'reached' },
      input: { value: 'vars.amount' },
    });
  });

  test('a goal that does not end the journey only opens a watch', () => {
    const { exits, instructions } = planOf(
      draw('start > milestone > end', { configs: { milestone: { ...GOAL, match: 'true', exit: false } } }),
    );
    expect([exits, instructions['milestone']?.op]).toEqual([[], 'effect']);
  });
});

test('whoever tries a journey is not asked what a milestone does', () => {
  const plan = planOf('start > milestone > action -ok-> end; action -failed-> !');
  const tried = createSimulation(plan, { at: '2026-03-10T02:00:00.000Z', customer: {}, input: {}, answers: { otherwise: 'ask' } });
  expect(tried.pending.map(({ request }) => request.step)).toEqual(['action']);
});

test('says on its card what it marks', () => {
  const say = (config: JsonObject, language: 'zh' | 'en' = 'zh') => stepDefinition('milestone')?.describe(config, language);
  expect(say({ kind: 'stage' })).toBe('进入这个阶段');
  expect([say(GOAL), say(GOAL, 'en')]).toEqual(['7 天内发生就算达成，并结束', 'Reached within 7 days, then it ends']);
  expect(say({ kind: 'goal', by: 'condition', condition: 'true' })).toBe('到这里符合条件就算达成');
});
