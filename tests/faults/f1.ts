import { setTimeout as pause } from 'node:timers/promises';
import type { Figure } from '../figures/figure.js';
import { randomFrom } from '../figures/statistics.js';
import { secondsUntilMoving, surviveKills } from './load/kills.js';
import { onStage, type Stage } from './load/stage.js';

/** Kills the worker, leaves it dead for a while, starts it again. Returns the seconds from its start until the journal moves on. */
async function killOnce({ tongtu }: Stage, deadMs: number): Promise<number> {
  await tongtu.kill('worker');
  await pause(deadMs);
  return secondsUntilMoving(tongtu, () => tongtu.restart('worker'));
}

export const figure: Figure = {
  id: 'F1',
  title: 'kill -9 of the worker under load: effects lost/duplicated by the audit of the books, seconds until instances move on',
  run: ({ quick, seed, services, note }) =>
    onStage(services, async (stage) => {
      const { deadMs, ...load } = quick ? { kills: 2, deadMs: 1_000, perSecond: 4 } : { kills: 20, deadMs: 5_000, perSecond: 8 };
      const random = randomFrom(seed);
      const { told: seconds, audit, journeys } = await surviveKills(stage, { ...load, random, killOnce: () => killOnce(stage, deadMs) });
      note(audit.output);
      const { lost, duplicated } = audit.counts;
      const worst = Math.max(...seconds);
      const isFast = quick || worst <= 15;
      return {
        value: quick ? `${lost}/${duplicated}` : `${lost}/${duplicated}/${worst.toFixed(1)}s`,
        target: quick ? '=0/0' : '=0/0/<=15s',
        ok: audit.isClean && isFast,
        n: load.kills,
        samples: { seconds, journeys, counts: audit.counts },
      };
    }),
};
