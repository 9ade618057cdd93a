import type { SampleJourney } from '@tongtu/store/testing';
import { runPairs, type Pair } from '../../figures/pairs.js';
import type { Accepted } from './accepted.js';
import type { Bed } from './bed.js';
import { booksOf, runBlock, type Block, type Start } from './loads.js';

/** How much is run. */
export interface Amount {
  readonly pairs: number;
  /** Journeys in each block. */
  readonly journeys: number;
  readonly atOnce: number;
}

/** What a comparison of the five-step job gave: `a` compiled, `b` hand-written. */
export interface Comparison {
  readonly pairs: readonly Pair<Block>[];
  /** Whether both sides ended all journeys with the same effects and the same journal lines. */
  readonly isWhole: boolean;
}

/** Runs the five-step job on both sides, A B B A, each block with applications of its own. */
export async function compareBlocks(bed: Bed, journey: SampleJourney, { pairs, journeys, atOnce }: Amount): Promise<Comparison> {
  const accepted: { readonly a: Accepted[]; readonly b: Accepted[] } = { a: [], b: [] };
  const block = (kept: Accepted[], start: Start) => async () => {
    const some = await bed.accept(journey, journeys);
    kept.push(...some);
    return runBlock(some, start, atOnce);
  };
  const measured = await runPairs(pairs, {
    a: block(accepted.a, bed.startCompiled),
    b: block(accepted.b, (one) => bed.startReference('openAccount', one)),
  });
  const [a, b] = await Promise.all([booksOf(bed, accepted.a), booksOf(bed, accepted.b)]);
  const isSame = a.ended === b.ended && a.effects === b.effects && a.entries === b.entries;
  return { pairs: measured, isWhole: isSame && a.ended === accepted.a.length && a.effects === 5 * accepted.a.length };
}
