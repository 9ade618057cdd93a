import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkSchedule } from './random/check-schedule.js';

describe('whatever befalls an instance, in whatever order, twice or late', () => {
  test('nothing is lost, nothing is done twice, the journal has no gap, and the state stays small', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 1, max: 40 }), (seed, steps) => {
        checkSchedule(seed, steps);
      }),
      { numRuns: 10_000 },
    );
  }, 300_000);

  test('the same seed is the same schedule', () => {
    expect(checkSchedule(42, 60)).toEqual(checkSchedule(42, 60));
  });

  test('the schedules reach everything the engine can do', () => {
    const kinds = new Set<string>();
    const whys = new Set<string>();
    for (let seed = 0; seed < 1_000; seed++) {
      for (const { kind, why } of checkSchedule(seed, 60)) {
        kinds.add(kind);
        whys.add(why?.code ?? '');
      }
    }
    const expected = [
      'join-complete',
      'branch-abandoned',
      'side-line-ended',
      'trigger-timer',
      'trigger-event',
      'trigger-error',
      'event-was-early',
      'date-past',
      'exit-met',
      'too-old',
      'answer-late',
      'work-late',
      'moved',
      'skipped',
      'expression-failed',
      'match-failed',
      'leads-nowhere',
      'unknown-outcome',
      'effect-failed',
      'request-failed',
      'undone',
      'all-undone',
      'undo-failed',
      'due-known',
      'due-not-understood',
      'redone',
      'still-asked',
      'hand-over-refused',
      'discarded-in-pause',
    ];
    expect(expected.filter((code) => !whys.has(code))).toEqual([]);
    expect(['retried', 'paused', 'resumed', 'refused', 'set', 'incident', 'side-line'].filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});
