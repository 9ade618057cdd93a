import { describe, expect, test } from '@jest/globals';
import { runScenario } from '../../simulator/index.js';
import { planOf } from '../../testing/index.js';
import { firstDaysTemplate } from './first-days.js';
import { firstThirtyDays } from './index.js';

const graph = firstDaysTemplate();
const plan = planOf(graph);

/** Messages and calls, in their order, with the time since the one before in minutes. */
function saidIn(name: string): readonly string[] {
  const scenario = firstThirtyDays.scenarios(graph).find((one) => one.name.en === name);
  if (!scenario) throw new Error(`There is no trial "${name}".`);
  const { journal } = runScenario(plan, scenario);
  return journal.flatMap(({ kind, step }) => (kind === 'entered' && /^(welcome|tell-|call)/.test(step ?? '') ? [step ?? ''] : []));
}

describe('the first thirty days', () => {
  test('say the next useful thing, each once', () => {
    expect(saidIn('Activates, transfers, comes back')).toEqual(['welcome', 'tell-transfer', 'tell-more']);
    expect(saidIn('Activates, and that is all')).toEqual(['welcome', 'tell-transfer']);
  });

  test('call whoever is silent twice, and never again', () => {
    expect(saidIn('The manager gives the call back')).toEqual(['welcome', 'tell-activate', 'call']);
  });

  test('say again what did not arrive', () => {
    expect(saidIn('Held back at first, said later')).toEqual(['welcome', 'tell-transfer', 'tell-transfer', 'tell-transfer', 'tell-more']);
  });
});
