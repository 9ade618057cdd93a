import type { SampleJourney } from '@tongtu/store/testing';
import type { Figure } from '../figures/figure.js';
import { ratioOf, runPairs } from '../figures/pairs.js';
import { median } from '../figures/statistics.js';
import type { Accepted } from './bed/accepted.js';
import { type Bed, openBed } from './bed/bed.js';
import { fastJourney, fiveStepJourney, fiveSteps } from './bed/journeys.js';
import { booksOf, runBlock } from './bed/loads.js';

/** History events of one instance, from its start to its end. */
async function eventsOf(bed: Bed, journey: SampleJourney): Promise<number> {
  const [accepted] = await bed.accept(journey, 1);
  if (!accepted) throw new Error('Nothing was accepted.');
  const handle = await bed.startCompiled(accepted);
  await handle.result();
  return (await handle.describe()).historyLength;
}

export const figure: Figure = {
  id: 'P5',
  title: 'five calls as a fast segment against five ordinary ones: how many times lower the p50 of a journey; history events of both',
  run: async ({ services, quick, seed, note }) => {
    const bed = await openBed(services, fiveSteps);
    try {
      const [ordinary, fast] = [await bed.publish(fiveStepJourney()), await bed.publish(fastJourney())];
      const events = [await eventsOf(bed, ordinary), await eventsOf(bed, fast)];
      const kept: Accepted[] = [];
      const block = (journey: SampleJourney) => async () => {
        const some = await bed.accept(journey, quick ? 2 : 10);
        kept.push(...some);
        return median((await runBlock(some, bed.startCompiled, 1)).journeysMs);
      };
      const pairs = await runPairs(quick ? 1 : 13, { a: block(ordinary), b: block(fast) });
      const books = await booksOf(bed, kept);
      const isWhole = books.ended === kept.length && books.effects === 5 * kept.length && events.join() === '35,6';
      const { value, interval, n } = ratioOf(pairs, seed);
      note(`p50 ordinary ${median(pairs.map(({ a }) => a)).toFixed(1)} ms, fast ${median(pairs.map(({ b }) => b)).toFixed(1)} ms`);
      const counts = events.join('/');
      if (quick) return { value: counts, target: '=35/6', ok: isWhole, n: pairs.length };
      return {
        value: `${value.toFixed(2)}/${counts}`,
        target: '>=3/=35/<=10',
        ok: isWhole && value >= 3,
        interval,
        n,
        samples: { pairs, events },
      };
    } finally {
      await bed.close();
    }
  },
};
