import { setTimeout as pause } from 'node:timers/promises';
import type { Figure } from '../figures/figure.js';
import { randomFrom } from '../figures/statistics.js';
import { startOwnTemporal, type OwnServer } from '../services/own-server.js';
import { secondsUntilMoving, surviveKills } from './load/kills.js';
import { onStage, type Stage } from './load/stage.js';

/** Kills the server, leaves it dead for a moment, starts it again. Returns the seconds from its start until the journal moves on. */
async function killOnce({ tongtu }: Stage, temporal: OwnServer, deadMs: number): Promise<number> {
  await temporal.kill();
  await pause(deadMs);
  return secondsUntilMoving(tongtu, temporal.start);
}

export const figure: Figure = {
  id: 'F4',
  title: 'kill -9 of the Temporal server under load: effects lost/duplicated by the audit of the books, seconds until instances move on',
  run: async ({ quick, seed, services, note }) => {
    const { deadMs, ...load } = quick ? { kills: 1, deadMs: 1_000, perSecond: 3 } : { kills: 10, deadMs: 3_000, perSecond: 6 };
    const random = randomFrom(seed);
    const temporal = await startOwnTemporal();
    process.env['TONGTU_TEST_TEMPORAL_ADDRESS'] = temporal.address;
    try {
      return await onStage({ ...services, temporalAddress: temporal.address }, async (stage) => {
        const killing = { ...load, random, killOnce: () => killOnce(stage, temporal, deadMs) };
        const { told: seconds, audit, journeys } = await surviveKills(stage, killing);
        note(audit.output);
        const { lost, duplicated } = audit.counts;
        const worst = Math.max(...seconds);
        return {
          value: quick ? `${lost}/${duplicated}` : `${lost}/${duplicated}/${worst.toFixed(1)}s`,
          target: quick ? '=0/0' : '=0/0/<=20s',
          ok: audit.isClean && (quick || worst <= 20),
          n: load.kills,
          samples: { seconds, journeys, counts: audit.counts },
        };
      });
    } finally {
      await temporal.stop();
    }
  },
};
