import type { Figure } from '../figures/figure.js';
import { ratioOf } from '../figures/pairs.js';
import { percentile } from '../figures/statistics.js';
import { openBed } from './bed/bed.js';
import { compareBlocks } from './bed/compare.js';
import { fiveStepJourney, fiveSteps } from './bed/journeys.js';

export const figure: Figure = {
  id: 'P4',
  title: 'milliseconds of a journey of five steps, p50 and p99 ÷ hand-written, one at a time',
  run: async ({ services, quick, seed }) => {
    const bed = await openBed(services, fiveSteps);
    try {
      const journey = await bed.publish(fiveStepJourney());
      const amount = quick ? { pairs: 1, journeys: 3, atOnce: 1 } : { pairs: 13, journeys: 10, atOnce: 1 };
      const { pairs, isWhole } = await compareBlocks(bed, journey, amount);
      if (quick) return { value: isWhole ? 'whole' : 'torn', target: '=whole', ok: isWhole, n: pairs.length };
      const half = ratioOf(
        pairs.map(({ a, b }) => ({ a: percentile(a.journeysMs, 50), b: percentile(b.journeysMs, 50) })),
        seed,
      );
      const all = { a: pairs.flatMap(({ a }) => a.journeysMs), b: pairs.flatMap(({ b }) => b.journeysMs) };
      const tail = percentile(all.a, 99) / percentile(all.b, 99);
      return {
        value: `${half.value.toFixed(3)}/${tail.toFixed(3)}`,
        target: '<=1.02/<=1.10',
        ok: isWhole && half.value <= 1.02 && tail <= 1.1,
        interval: half.interval,
        n: half.n,
        samples: all,
      };
    } finally {
      await bed.close();
    }
  },
};
