import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../graph/graph.js';
import { runScenario, type ScenarioResult } from '../../simulator/index.js';
import { planOf } from '../../testing/index.js';
import { complaintTemplate } from './complaint.js';
import { complaint } from './index.js';

const graph = complaintTemplate();
const plan = planOf(graph);

function play(name: string): ScenarioResult {
  const scenario = complaint.scenarios(graph).find((one) => one.name.en === name);
  if (!scenario) throw new Error(`There is no trial "${name}".`);
  return runScenario(plan, scenario);
}

describe('a complaint', () => {
  test.each([
    [{ kind: 'fee', severity: 'low', regulator: true }, 'A', 'head'],
    [{ kind: 'fee', severity: 'high' }, 'A', 'squad'],
    [{ kind: 'fee', severity: 'low', repeated: true }, 'B', 'squad'],
    [{ kind: 'security', severity: 'middle' }, 'B', 'security'],
    [{ kind: 'fee', severity: 'low' }, 'C', 'accounts'],
    [{ kind: 'service', severity: 'middle' }, 'C', 'service'],
    [{ kind: 'product', severity: 'low' }, 'C', 'product'],
    [{ kind: 'other', severity: 'low' }, null, ''],
  ] satisfies readonly [Record<string, Json>, string | null, string][])('%j is of class %p and goes to %p', (given, grade, owner) => {
    const { state } = runScenario(plan, { name: { zh: '' }, customer: {}, input: { number: 'T-1', ...given }, acts: [] });
    expect([state.variables['class'], state.variables['owner']]).toEqual([grade, owner]);
  });

  test('is contacted within two working hours, four at the latest; after that it climbs every four hours', () => {
    const { journal } = play('Nobody contacts them, reminders climb to those above');
    const passed = journal.filter(({ step, kind }) => step === 'first-contact' && /passed|overdue|reassigned/.test(kind));
    // Tuesday ten o'clock in Shanghai; offices are open from nine to six.
    expect(passed.map(({ kind, at }) => `${kind} ${at.slice(5, 16)}`)).toEqual([
      'goal-passed 03-10T04:00',
      'deadline-passed 03-10T06:00',
      'overdue 03-11T02:00',
      'overdue 03-11T06:00',
      'reassigned 03-11T06:00',
      'overdue 03-12T02:00',
      'reassigned 03-12T02:00',
      'reassigned 03-12T02:00',
    ]);
  });

  test('stands still while the customer is waited for, with the reason', () => {
    const { journal } = play('The clock stops while the customer is waited for');
    const stopped = journal.find(({ kind }) => kind === 'clock-stopped');
    expect(stopped?.why?.args).toMatchObject({ reason: '等客户补流水' });
  });

  test('pays above 500 yuan only when a second person agrees', () => {
    const { journal } = play('Compensated, the second person sends it back once');
    expect(journal.filter(({ kind }) => ['submitted', 'sent-back'].includes(kind)).map(({ kind }) => kind)).toEqual([
      'submitted',
      'sent-back',
      'submitted',
    ]);
    expect(play('The booking fails, operations retry').journal.some(({ kind }) => kind === 'submitted')).toBe(false);
  });

  test('is opened again once, and comes first then', () => {
    const { journal } = play('Not solved twice');
    expect(journal.filter(({ kind, step }) => kind === 'left' && step === 'how-it-was').map(({ outcome }) => outcome)).toEqual([
      'again',
      'else',
    ]);
    const again = plan.instructions['solve-again'];
    expect(again?.op === 'work' && again.work.kind === 'task' ? again.work.urgency : 0).toBe(40);
  });
});
