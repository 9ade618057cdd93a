import type { Figure } from '../figures/figure.js';
import { ratioOf } from '../figures/pairs.js';
import { openBed } from './bed/bed.js';
import { compareBlocks } from './bed/compare.js';
import { fiveStepJourney, fiveSteps } from './bed/journeys.js';

export const figure: Figure = {
  id: 'P1',
  title: 'journeys of five steps a second ÷ hand-written',
  run: async ({ services, quick, seed, note }) => {
    const bed = await openBed(services, fiveSteps);
    try {
      const journey = await bed.publish(fiveStepJourney());
      const amount = quick ? { pairs: 1, journeys: 5, atOnce: 5 } : { pairs: 9, journeys: 60, atOnce: 30 };
      const { pairs, isWhole } = await compareBlocks(bed, journey, amount);
      const rates = pairs.map(({ a, b }) => ({ a: amount.journeys / a.seconds, b: amount.journeys / b.seconds }));
      const cpu = ratioOf(
        pairs.map(({ a, b }) => ({ a: a.cpuSeconds, b: b.cpuSeconds })),
        seed,
      );
      note(`CPU seconds compiled ÷ hand-written ${cpu.value.toFixed(3)}`);
      const counts = `${isWhole ? 'whole' : 'torn'}`;
      if (quick) return { value: counts, target: '=whole', ok: isWhole, n: pairs.length };
      const { value, interval, n } = ratioOf(rates, seed);
      return { value, target: '>=0.97', ok: isWhole && value >= 0.97, interval, n, samples: { rates, cpu, counts } };
    } finally {
      await bed.close();
    }
  },
};
