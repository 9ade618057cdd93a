import { expect, test } from '@jest/globals';
import { runScenario } from '../../simulator/index.js';
import { both, planOf } from '../../testing/index.js';
import { stepDefinition } from '../index.js';

test('ends the instance with its result, and hands back what was asked for', () => {
  const plan = planOf('start > end(opened)', { configs: { end: { output: [{ name: 'number', value: '"1"' }] } } });
  expect(plan.instructions['end']).toEqual({ op: 'end', step: 'end', outcome: 'opened', output: { number: '"1"' } });
  expect(planOf('start > end').instructions['end']).toEqual({ op: 'end', step: 'end', outcome: 'done' });
});

test('undoes what was done before it ends, when that is asked for', () => {
  const configs = { action: { undo: 'call', undoPath: '/undo' }, end: { compensate: true } };
  const drawn = planOf('start > action > end(undone); action -failed-> !', { configs });
  expect(drawn.instructions).toMatchObject({
    end: { op: 'compensate', step: 'end', done: { outcome: 'undone', to: 'end/end' }, incident: null },
    'end/end': { op: 'end', step: 'end', outcome: 'undone' },
  });
  const { state, journal } = runScenario(drawn, { name: both('trial'), customer: {}, input: {}, acts: [] });
  expect(state.outcome).toBe('undone');
  expect(journal.map(({ kind, step }) => `${kind} ${step ?? ''}`).slice(-3)).toEqual(['entered end', 'undone action', 'ended end']);
});

test('names its result on the card and has no way on', () => {
  const end = stepDefinition('end');
  const config = { outcome: 'opened', label: { zh: '已开户', en: 'Opened' }, output: [] };
  expect([end?.describe(config, 'zh'), end?.describe(config, 'en'), end?.outcomes(config)]).toEqual([
    '以“已开户”结束',
    'Ends as "Opened"',
    [],
  ]);
});
