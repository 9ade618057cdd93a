import { checkSchedule } from '@tongtu/workflows/testing';
import type { Figure } from '../figures/figure.js';
import { randomFrom } from '../figures/statistics.js';

const longest = 40;

export const figure: Figure = {
  id: 'F25',
  title: 'random schedules over random plans: how many broke what must hold at every step',
  run: ({ quick, seed, note }) => {
    const count = quick ? 2_000 : 1_000_000;
    const random = randomFrom(seed);
    const broken: { readonly seed: number; readonly steps: number; readonly what: string }[] = [];
    let entries = 0;
    for (let index = 0; index < count; index += 1) {
      const schedule = { seed: Math.floor(random() * 2 ** 31), steps: 1 + Math.floor(random() * longest) };
      try {
        entries += checkSchedule(schedule.seed, schedule.steps).length;
      } catch (error) {
        broken.push({ ...schedule, what: error instanceof Error ? error.message : String(error) });
      }
      if (index % 100_000 === 99_999) note(`${index + 1} schedules, ${broken.length} broken`);
    }
    note(`${count} schedules from seed ${seed}, ${entries} journal entries`);
    for (const { what, ...schedule } of broken.slice(0, 5)) note(`${JSON.stringify(schedule)}: ${what}`);
    return Promise.resolve({
      value: broken.length,
      target: '=0',
      ok: broken.length === 0,
      n: count,
      samples: { entries, broken: broken.slice(0, 20) },
    });
  },
};
