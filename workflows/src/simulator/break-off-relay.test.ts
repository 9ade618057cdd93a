import { describe, expect, test } from '@jest/globals';
import { j1Template } from '../templates/index.js';
import { planOf } from '../testing/index.js';
import {
  type Act,
  act,
  advanceTo,
  choices,
  createSimulation,
  forecast,
  next,
  normaliseJournal,
  runScenario,
  type Scenario,
  type Simulation,
} from './index.js';

const plan = planOf(j1Template());
const at = '2026-03-10T02:00:00.000Z';
const minute = (count: number): string => new Date(Date.parse(at) + count * 60_000).toISOString();
const start = (tier = 'normal'): Simulation => createSimulation(plan, { at, customer: { tier }, input: {} });

/** Does what a choice of that kind proposes. */
function choose(simulation: Simulation, kind: string): Simulation {
  const choice = choices(simulation).find((one) => one.kind === kind);
  if (!choice) throw new Error(`${kind} cannot be chosen`);
  const { simulation: after, refusal } = act(simulation, choice.act);
  expect(refusal).toBeNull();
  return after;
}

const said = (simulation: Simulation, kind: string): readonly string[] =>
  simulation.journal.filter((entry) => entry.kind === kind).map(({ outcome, why }) => `${outcome ?? ''}:${why?.code ?? ''}`);

describe('J1 in the simulator', () => {
  test('a customer who fills everything in at once gets the account', () => {
    const done = choose(choose(start(), 'fill-all'), 'complete');
    expect(done.state).toMatchObject({ status: 'ended', positions: [] });
    expect(done.journal.at(-1)).toMatchObject({ origin: 'engine', kind: 'ended' });
  });

  test('who leaves after a failed check is looked for by the assistant, the remote centre and the manager', () => {
    const left = choose(choose(start(), 'verification-fails'), 'leave');
    const hours = advanceTo(left, minute(24 * 60));
    expect(said(hours, 'climbed')).toEqual(['assistant:idle', 'remote:no-answer', 'manager:no-answer']);
    expect(hours.journal.filter(({ kind }) => kind === 'breakpoint')).toMatchObject([{ at: minute(10) }]);
    expect(hours.journal.filter(({ kind }) => kind === 'climbed').map((entry) => entry.at)).toEqual([minute(10), minute(40), minute(80)]);
  });

  test('a VIP who leaves is given to the own manager at the breakpoint', () => {
    const left = choose(choose(start('vip'), 'fill-next'), 'leave');
    expect(said(advanceTo(left, minute(60)), 'climbed')).toEqual(['manager:direct']);
  });

  test('asking for a person goes to the remote centre, and whoever finishes, it is finished once', () => {
    const asked = choose(advanceTo(choose(choose(start(), 'fill-all'), 'leave'), minute(11)), 'ask-for-person');
    const claimed = choose(asked, 'staff-takes');
    const late = act(claimed, { kind: 'save', step: 'fill', as: 'customer', fields: {} });
    expect(late.refusal).toMatchObject({ code: 'held-by-another', holder: { family: 'remote' } });
    const done = choose(claimed, 'staff-completes');
    expect(done.state.status).toBe('ended');
    expect(said(done, 'completed')).toHaveLength(1);
  });

  test('tells what comes if nobody does anything, and changes nothing by telling', () => {
    const left = choose(choose(start(), 'fill-next'), 'leave');
    const before = JSON.stringify(left);
    const ahead = forecast(left, 4);
    expect(ahead.map((moment) => moment.at)).toEqual([minute(10), minute(40), minute(60), minute(80)]);
    expect(JSON.stringify(left)).toBe(before);
  });

  test('an earlier moment can be gone back to, and goes on in the same way', () => {
    const left = choose(choose(start(), 'fill-next'), 'leave');
    const once = next(next(left));
    expect(next(next(left))).toEqual(once);
  });

  test('a core system that fails is an incident that a retry mends', () => {
    const plan1 = createSimulation(plan, { at, customer: {}, input: {}, answers: { otherwise: 'ask' } });
    const opening = choose(choose(plan1, 'fill-all'), 'complete');
    expect(opening.pending).toHaveLength(1);
    const failed = choose(opening, 'fail');
    expect(failed.journal.at(-1)).toMatchObject({ kind: 'incident', why: { code: 'effect-failed' } });
    const retried = act(failed, { kind: 'command', command: { kind: 'retry' }, reason: '核心恢复了' }).simulation;
    expect(retried.pending.map(({ request }) => request.key)).toEqual(opening.pending.map(({ request }) => request.key));
  });

  const fill = choices(start()).find(({ kind }) => kind === 'fill-all')?.act;
  const scenario: Scenario = {
    name: { zh: '断点后自己回来办成' },
    customer: {},
    input: {},
    acts: [
      { after: 'PT1M', act: fill ?? ({} as Act) },
      { after: 'PT1M', act: { kind: 'leave', step: 'fill', as: 'customer' } },
      { after: 'PT20M', act: { kind: 'complete', step: 'fill', as: 'customer' } },
    ],
  };

  test('a scenario is data, runs the same every time, and says which ways it took', () => {
    const [first, second] = [runScenario(plan, scenario), runScenario(plan, JSON.parse(JSON.stringify(scenario)) as Scenario)];
    expect(first.journal).toEqual(second.journal);
    expect(first.unfit).toEqual([]);
    expect(first.state.status).toBe('ended');
    expect(first.coverage).toContainEqual({ step: 'fill', outcome: 'completed' });
    const sequences = first.journal.filter(({ origin }) => origin === 'engine').map(({ sequence }) => sequence);
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
  });

  test('journals are compared origin by origin, however their lines mix', () => {
    const { journal } = runScenario(plan, scenario);
    const elsewhere = [...journal]
      .reverse()
      .map((entry) => ({ ...entry, origin: entry.origin === 'engine' ? 'engine' : 'work:7f3e', at: minute(999) }));
    expect(normaliseJournal(elsewhere)).toEqual(normaliseJournal(journal));
  });
});
