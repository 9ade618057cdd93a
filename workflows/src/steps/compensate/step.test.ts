import { describe, expect, test } from '@jest/globals';
import { applyEdit } from '../../graph/edits/apply-edit.js';
import { runScenario } from '../../simulator/index.js';
import { both, draw, planOf } from '../../testing/index.js';
import { stepDefinition } from '../index.js';

const undo = { undo: 'call', undoMethod: 'DELETE', undoPath: '/undo', undoBody: [{ name: 'id', value: 'answer.id' }] };
const drawing = draw(
  `start > fee=action > block=action > trust=action(refused) -ok-> end; trust -refused-> compensate > no=end(no)
   fee -failed-> !; block -failed-> !; trust -failed-> compensate; compensate -incident-> !`,
  { configs: { fee: undo, block: undo } },
);
const trial = (answers: object) =>
  runScenario(planOf(drawing), {
    name: both('trial'),
    customer: {},
    input: {},
    answers: { otherwise: 'first-way', byStep: { trust: [{ outcome: 'refused' }], ...answers } },
    acts: [],
  });

describe('an undo step', () => {
  test('compiles to a compensation of all, or of the steps it names', () => {
    expect(planOf(drawing).instructions['compensate']).toEqual({
      op: 'compensate',
      step: 'compensate',
      done: { outcome: 'done', to: 'no' },
      incident: { outcome: 'incident', to: null },
    });
    const configs = { fee: undo, block: undo, compensate: { what: 'steps', steps: ['fee'] } };
    expect(planOf({ ...draw('start > end'), ...drawing }).instructions['compensate']).not.toHaveProperty('steps');
    const named = draw('start > fee=action -ok-> compensate > end; fee -failed-> !; compensate -incident-> !', { configs });
    expect(planOf(named).instructions['compensate']).toMatchObject({ steps: ['fee'] });
  });

  test('in a trial undoes what was done, the last first, and goes on', () => {
    const { state, journal } = trial({});
    expect(state.outcome).toBe('no');
    expect(journal.filter(({ kind }) => kind === 'undone').map(({ step }) => step)).toEqual(['block', 'fee']);
  });

  test('in a trial stops for a person when an undo fails', () => {
    const { state, journal } = trial({ compensate: [{ outcome: 'ok' }, { error: 'core-unavailable' }] });
    expect(state.positions[0]?.incident?.code).toBe('undo-failed');
    expect(journal.filter(({ kind }) => kind === 'undone').map(({ step }) => step)).toEqual(['block']);
  });
});

test('says on its card what it undoes', () => {
  const step = stepDefinition('compensate');
  const graph = draw('start > fee=action > end', { steps: { fee: { name: { zh: '记费', en: 'Fee' } } } });
  const sentences = [
    { what: 'all', steps: [] },
    { what: 'steps', steps: [] },
    { what: 'steps', steps: ['fee', 'gone'] },
  ].map((config) => [step?.describe(config, 'zh', graph), step?.describe(config, 'en', graph)]);
  expect(sentences).toEqual([
    ['办过的倒着全撤', 'All that was done, the last first'],
    ['还没说撤哪几步', 'No step is chosen yet'],
    ['撤 记费、gone', 'Undo Fee, gone'],
  ]);
});

test('a copy undoes the copies of the steps that were copied along', () => {
  const configs = { compensate: { what: 'steps', steps: ['fee', 'other'] } };
  const graph = draw('start > fee=action > compensate > end', { configs });
  const steps = graph.steps.filter(({ id }) => id === 'fee' || id === 'compensate');
  const pasted = applyEdit(graph, { kind: 'paste', steps, links: [] }).graph.steps.slice(-2);
  expect(pasted.find(({ type }) => type === 'compensate')?.config['steps']).toEqual([pasted[0]?.id, 'other']);
});
