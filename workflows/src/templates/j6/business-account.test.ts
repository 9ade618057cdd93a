import { describe, expect, test } from '@jest/globals';
import { check, knownJourney } from '../../compiler/index.js';
import { evaluateCondition } from '../../expressions/index.js';

import { runScenario } from '../../simulator/index.js';
import { planOf } from '../../testing/index.js';
import { branchAppointment } from '../branch-appointment/index.js';
import { ownerIdentity } from '../owner-identity/index.js';
import { businessAccountTemplate } from './business-account.js';
import { businessAccount } from './index.js';

const graph = businessAccountTemplate();
const plan = planOf(graph);

function journalOf(name: string) {
  const scenario = businessAccount.scenarios(graph).find((one) => one.name.en === name);
  if (!scenario) throw new Error(`There is no trial "${name}".`);
  return runScenario(plan, scenario).journal;
}

describe('a business account', () => {
  test('has nothing to complain of where the journeys that it calls are published', () => {
    const journeys = [ownerIdentity, branchAppointment].map(({ code, draw }) => knownJourney(code, draw()));
    expect(check(graph, { known: { journeys } })).toEqual([]);
    expect(check(graph, { known: { journeys: [] } }).map(({ step }) => step)).toEqual(['owners', 'visits']);
  });

  test('verifies at most five owners at once, and takes between one and twenty', () => {
    expect(plan.instructions['owners']).toMatchObject({ settings: { each: true, atOnce: 5, journey: 'owner-identity' } });
    const eligible = String(graph.steps.find(({ id }) => id === 'apply')?.config['eligible']);
    const lets = (owners: number) => evaluateCondition(eligible, { vars: { owners: Array.from({ length: owners }, () => ({})) } }).value;
    expect([0, 1, 20, 21].map(lets)).toEqual([false, true, true, false]);
  });

  test('undoes what was opened before, the last first, when payroll cannot be', () => {
    const undone = journalOf('Payroll is refused, the first two are undone').filter(({ kind }) => kind === 'undone');
    expect(undone.map(({ step }) => step)).toEqual(['open-ebanking', 'open-account']);
  });

  test('with a hit on the list is never opened by one officer alone', () => {
    const journal = journalOf('High risk, the second officer sends it back once');
    expect(journal.some(({ step }) => step === 'compliance')).toBe(false);
    expect(journal.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['submitted', 'sent-back']));
  });
});
