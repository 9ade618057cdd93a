import { describe, expect, test } from '@jest/globals';
import { evaluateCondition } from '../../expressions/index.js';
import { runScenario } from '../../simulator/index.js';
import { planOf } from '../../testing/index.js';
import { queueTemplate } from './branch-queue.js';
import { branchQueue } from './index.js';

const graph = queueTemplate();
const plan = planOf(graph);

function journalOf(name: string) {
  const scenario = branchQueue.scenarios(graph).find((one) => one.name.en === name);
  if (!scenario) throw new Error(`There is no trial "${name}".`);
  return runScenario(plan, scenario).journal;
}

describe('a ticket at a branch', () => {
  test('is served once: whoever comes second finds the other withdrawn, or is too late', () => {
    const atCounter = journalOf('The counter is free first');
    expect(atCounter.filter(({ kind }) => kind === 'interrupted').map(({ step, why }) => [step, why?.code])).toContainEqual([
      'connect',
      'join-complete',
    ]);
    const remotely = journalOf('Called at the counter during the video');
    expect(remotely.filter(({ kind }) => kind.startsWith('event-')).map(({ kind }) => kind)).toEqual(['event-early']);
    expect(remotely.some(({ step }) => step === 'at-counter')).toBe(false);
  });

  test('keeps its place, and nobody asks again what was filled in', () => {
    const journal = journalOf('Closes the video, keeps the place, is served after all');
    expect(journal.filter(({ kind, step }) => kind === 'left' && step === 'known').map(({ outcome }) => outcome)).toEqual([
      'else',
      'known',
    ]);
    expect(journal.filter(({ kind, step }) => kind === 'entered' && step === 'collect')).toHaveLength(1);
  });

  test.each([
    [15, false],
    [16, true],
  ])('with a predicted wait of %p minutes is offered the remote counter: %p', (predictedMinutes, isOffered) => {
    const [start] = graph.steps;
    const { match, eligible } = start?.config as { readonly match: string; readonly eligible: string };
    expect(evaluateCondition(match, { event: { predictedMinutes } }).value).toBe(isOffered);
    expect(evaluateCondition(eligible, { vars: { predictedMinutes } }).value).toBe(isOffered);
  });
});
