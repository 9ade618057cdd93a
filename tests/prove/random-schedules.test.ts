import { describe, expect, test } from '@jest/globals';
import { hunt } from './play/hunt.js';

/** Few here, so that whoever changes the engine knows within seconds; `npm run prove -- F25` runs a million, its quick form 20,000. */
const pairs = 3_000;

/** What a schedule must come to now and then, or it proves nothing about it. */
const kinds = [
  ...[
    'began',
    'entered',
    'left',
    'waiting',
    'put-off',
    'interrupted',
    'side-line',
    'undone',
    'event-early',
    'event-late',
    'set',
    'incident',
  ],
  ...['retried', 'commanded', 'refused', 'paused', 'resumed', 'exited', 'ended'],
];
const reasons = [
  ...[
    'join-complete',
    'branch-abandoned',
    'side-line-ended',
    'trigger-timer',
    'trigger-event',
    'trigger-error',
    'event-was-early',
    'date-past',
  ],
  ...['exit-met', 'goal-reached', 'too-old', 'answer-late', 'work-late', 'moved', 'skipped', 'redone', 'expression-failed', 'match-failed'],
  ...[
    'leads-nowhere',
    'unknown-outcome',
    'effect-failed',
    'request-failed',
    'due-known',
    'due-not-understood',
    'all-undone',
    'nothing-to-undo',
  ],
  ...['ordered-hand-over', 'discarded-in-pause', 'report-late', 'across-branches', 'still-asked'],
];

describe('whatever befalls an instance, in whatever order, twice, late, or while it begins anew', () => {
  test('the engine does what the reference model says, and nothing is lost, done twice or left behind', () => {
    const seen = new Set<string>();
    const bag = hunt({ seed: 20261125, pairs }, ({ decision }) => {
      for (const { kind, why } of decision.entries) seen.add(kind).add(why?.code ?? '');
    });
    expect(bag.found).toBeNull();
    expect([...kinds, ...reasons].filter((one) => !seen.has(one))).toEqual([]);
  }, 240_000);
});
