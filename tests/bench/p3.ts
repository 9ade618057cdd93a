import type { Figure } from '../figures/figure.js';
import { median } from '../figures/statistics.js';
import { openBed, type Bed } from './bed/bed.js';
import { fiveStepJourney, fiveSteps, longJourney } from './bed/journeys.js';
import { measureHistories, type Job, straightLine } from './bed/histories.js';

const withLongPlan: Job = { graph: () => longJourney(1_000), reference: 'openAccount' };
const withShortPlan: Job = { graph: () => longJourney(10), reference: 'openAccount' };

/** Bytes vary by a handful with the digits of times; the median of a few runs does not. */
async function bytesOf(bed: Bed, job: Job, runs: number) {
  const sizes = [];
  for (let run = 0; run < runs; run += 1) sizes.push(await measureHistories(bed, job));
  return {
    compiled: median(sizes.map(({ compiled }) => compiled.bytes)),
    reference: median(sizes.map(({ reference }) => reference.bytes)),
  };
}

export const figure: Figure = {
  id: 'P3',
  title: 'history bytes ÷ hand-written; bytes with a plan of 1,000 steps ÷ with one of 10, same way through both',
  run: async ({ services, note, quick }) => {
    const bed = await openBed(services, fiveSteps);
    const runs = quick ? 1 : 7;
    try {
      const straight = await bytesOf(bed, straightLine, runs);
      const short = await bytesOf(bed, withShortPlan, runs);
      const long = await bytesOf(bed, withLongPlan, runs);
      note(`steps drawn: ${fiveStepJourney().steps.length}, ${longJourney(10).steps.length}, ${longJourney(1_000).steps.length}`);
      const ratio = straight.compiled / straight.reference;
      const growth = long.compiled / short.compiled;
      return {
        value: `${ratio.toFixed(3)}/${growth.toFixed(3)}`,
        target: '<=1.10/<=1.01',
        ok: ratio <= 1.1 && growth <= 1.01,
        n: runs,
        samples: { straight, short, long },
      };
    } finally {
      await bed.close();
    }
  },
};
