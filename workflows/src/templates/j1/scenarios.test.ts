import { describe, expect, test } from '@jest/globals';
import { runScenario } from '../../simulator/index.js';
import { planOf } from '../../testing/index.js';
import { J1_FAST_LIMITS, J1_LIMITS } from './limits.js';
import { j1Template } from './j1-template.js';
import { j1Scenarios } from './scenarios.js';

describe.each([
  ['with the limits of the bank', J1_LIMITS],
  ['with limits of seconds', J1_FAST_LIMITS],
])('the saved trials of the break-off relay, %s', (_, limits) => {
  const plan = planOf(j1Template({ limits }));
  const all = j1Scenarios(limits).map((scenario) => ({ scenario, run: runScenario(plan, scenario) }));

  test.each(all.map(({ scenario, run }) => [scenario.name.zh, { scenario, run }] as const))('%s', (_name, { scenario, run }) => {
    expect([run.state.status, run.state.outcome]).toEqual(['ended', scenario.ends]);
    expect(run.unfit).toEqual([]);
    expect(run.state.variables['declineReason']).toBe(
      scenario.acts.flatMap(({ act }) => (act.kind === 'decline' ? [act.reason] : []))[0] ?? null,
    );
  });

  test('go by every step of the drawing, and by nearly every outcome', () => {
    const taken = new Set(all.flatMap(({ run }) => run.coverage.map(({ step, outcome }) => `${step} ${outcome}`)));
    const drawn = j1Template().links.map(({ from, outcome }) => `${from} ${outcome}`);
    expect(drawn.filter((one) => !taken.has(one))).toEqual([
      'review returned',
      'review expired',
      'tell-opened suppressed',
      'tell-opened failed',
      'understand failed',
      'call-back returned',
    ]);
  });
});
