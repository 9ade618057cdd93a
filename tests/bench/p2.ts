import type { Figure } from '../figures/figure.js';
import { openBed } from './bed/bed.js';
import { restingSteps } from './bed/journeys.js';
import { measureHistories, straightLine, withForm, withWait } from './bed/histories.js';

export const figure: Figure = {
  id: 'P2',
  title: 'history events ÷ hand-written, started the same way; and how many more where it rests once, waiting or at a touchpoint',
  run: async ({ services, note }) => {
    const bed = await openBed(services, restingSteps);
    try {
      const wait = await measureHistories(bed, withWait);
      const form = await measureHistories(bed, withForm);
      const straight = await measureHistories(bed, straightLine);
      const ratio = straight.compiled.events / straight.reference.events;
      const more = [wait, form].map(({ compiled, reference }) => compiled.events - reference.events);
      note(`events compiled/hand-written: straight ${straight.compiled.events}/${straight.reference.events}`);
      return {
        value: [ratio.toFixed(2), ...more.map((count) => `+${count}`)].join('/'),
        target: '=1.00/<=+1/<=+1',
        ok: ratio === 1 && more.every((count) => count <= 1),
        n: 3,
        samples: { straight, wait, form },
      };
    } finally {
      await bed.close();
    }
  },
};
