import fc from 'fast-check';
import { journeys } from '../generate/journeys.js';
import { schedules } from '../generate/moves.js';
import { type Case, compare } from './compare.js';
import type { Step } from './world.js';

/** Most moves of a schedule. */
const LONGEST = 40;

/** What a hunt brought home: how much was compared, and the first difference, shrunk. */
export interface Bag {
  readonly pairs: number;
  readonly steps: number;
  readonly found: { readonly what: string; readonly seed: number; readonly counterexample: Case } | null;
}

/** Compares so many generated pairs of a journey and a schedule, all made from the seed; stops at the first difference and makes it as small as it can. */
export function hunt({ seed, pairs }: { readonly seed: number; readonly pairs: number }, look?: (step: Step) => void): Bag {
  let [compared, steps] = [0, 0];
  const property = fc.property(fc.noBias(journeys), fc.noBias(schedules(LONGEST)), (journey, moves) => {
    compared += 1;
    steps += compare({ journey, moves }, look);
  });
  const result = fc.check(property, { seed, numRuns: pairs, endOnFailure: false });
  if (!result.failed) return { pairs: compared, steps, found: null };
  const [journey, moves] = result.counterexample ?? [];
  if (!journey || !moves) throw new Error('The hunt was broken off');
  const what = result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance);
  return { pairs: compared, steps, found: { what, seed, counterexample: { journey, moves } } };
}
