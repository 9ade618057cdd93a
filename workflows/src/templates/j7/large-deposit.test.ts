import { expect, test } from '@jest/globals';
import { runScenario } from '../../simulator/index.js';
import { planOf } from '../../testing/index.js';
import { largeDeposit } from './index.js';
import { largeDepositTemplate } from './large-deposit.js';

const graph = largeDepositTemplate();
const plan = planOf(graph);

function runOf(name: string) {
  const scenario = largeDeposit.scenarios(graph).find((one) => one.name.en === name);
  if (!scenario) throw new Error(`There is no trial "${name}".`);
  return runScenario(plan, scenario);
}

test('who bears some risk is offered the package, who does not the certificate', () => {
  expect(runOf('Takes the offer, and renews').state.variables['offer']).toBe('package');
  expect(runOf('Bears no risk, gets the certificate').state.variables['offer']).toBe('certificate');
});

test('a VIP is told two days later, and both choices keep who lost and why', () => {
  const { journal } = runOf('A VIP, told at the better moment');
  const chosen = journal.filter(({ kind, step }) => kind === 'left' && step === 'choose');
  expect(chosen.map(({ outcome }) => outcome)).toEqual(['later', 'matched']);
  expect(chosen[1]?.why?.args?.['others']).toMatchObject([
    { id: 'certificate', code: 'match-behind' },
    { id: 'deposit', code: 'match-behind' },
  ]);
});
