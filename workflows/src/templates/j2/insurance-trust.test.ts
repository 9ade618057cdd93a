import { describe, expect, test } from '@jest/globals';
import { runScenario } from '../../simulator/index.js';
import { planOf } from '../../testing/index.js';
import { insuranceTrust } from './index.js';
import { trustTemplate } from './insurance-trust.js';

const graph = trustTemplate();
const plan = planOf(graph);

function journalOf(name: string) {
  const scenario = insuranceTrust.scenarios(graph).find((one) => one.name.en === name);
  if (!scenario) throw new Error(`There is no trial "${name}".`);
  return runScenario(plan, scenario).journal;
}

describe('an insurance trust', () => {
  test('is promised within two working days, and the manager is told after thirteen of their sixteen hours', () => {
    const [promise] = Object.values(plan.instructions).filter((one) => one.op === 'effect' && one.operation === 'promise.write');
    expect(promise).toMatchObject({ settings: { within: { working: { amount: 2, unit: 'days' } } } });
    expect(plan.instructions['eighty']).toMatchObject({ timers: [{ by: { working: { amount: 13, unit: 'hours' } } }] });
  });

  test('asks the next expert when one refuses, and waits for both opinions', () => {
    const kinds = journalOf('An expert refuses, the next one comes').filter(({ step }) => step === 'session');
    expect(kinds.filter(({ kind }) => kind.startsWith('expert-')).map(({ kind }) => kind)).toEqual([
      ...['expert-invited', 'expert-refused', 'expert-accepted'],
      ...['expert-invited', 'expert-accepted'],
    ]);
  });

  test('undoes what was booked, the last first, when core refuses it', () => {
    const undone = journalOf('Core refuses, all is undone; calling it off comes too late').filter(({ kind }) => kind === 'undone');
    expect(undone.map(({ step }) => step)).toEqual(['block', 'book-fee']);
  });

  test('that is late breaks its promise and keeps going: the clock runs beside the work', () => {
    const journal = journalOf('Slow: the manager sees to it, then we apologise');
    expect(
      journal.filter(({ kind, step }) => kind === 'entered' && (step === 'note-late' || step === 'keep')).map(({ step }) => step),
    ).toEqual(['note-late', 'keep']);
    expect(journalOf('Both experts come, set up in time').some(({ step }) => step === 'manager-looks')).toBe(false);
  });
});
