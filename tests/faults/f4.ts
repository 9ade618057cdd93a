import { setTimeout as pause } from 'node:timers/promises';
import type { Figure } from '../figures/figure.js';
import { randomFrom } from '../figures/statistics.js';
import { startOwnTemporal, type OwnServer } from '../services/own-server.js';
import { until } from '../services/until.js';
import { auditBooks, untilAllEnded } from './load/books.js';
import { startLoad } from './load/load.js';
import { onStage, type Stage } from './load/stage.js';

/** Kills the server, leaves it dead for a moment, starts it again. Returns the seconds from its start until the journal moves on. */
async function killOnce({ tongtu }: Stage, temporal: OwnServer, deadMs: number): Promise<number> {
  await temporal.kill();
  await pause(deadMs);
  const since = Date.now();
  await temporal.start();
  await until(
    async () => {
      const [row] = await tongtu.database.source.query<{ moved: boolean }[]>(
        `select exists (select 1 from journal where origin = 'engine' and at > $1) as moved`,
        [new Date(since)],
      );
      return row?.moved;
    },
    { milliseconds: 60_000, what: 'the journal moves on' },
  );
  return (Date.now() - since) / 1000;
}

export const figure: Figure = {
  id: 'F4',
  title: 'kill -9 of the Temporal server under load: effects lost/duplicated by the audit of the books, seconds until instances move on',
  run: async ({ quick, seed, services, note }) => {
    const { kills, deadMs, perSecond } = quick ? { kills: 1, deadMs: 1_000, perSecond: 3 } : { kills: 10, deadMs: 3_000, perSecond: 6 };
    const random = randomFrom(seed);
    const temporal = await startOwnTemporal();
    process.env['TONGTU_TEST_TEMPORAL_ADDRESS'] = temporal.address;
    try {
      return await onStage({ ...services, temporalAddress: temporal.address }, async (stage) => {
        const { tongtu, bank, customers } = stage;
        const load = startLoad({ bank, perSecond, customers, random });
        const seconds: number[] = [];
        for (let kill = 0; kill < kills; kill += 1) {
          await pause(1_500 + random() * 2_500);
          seconds.push(await killOnce(stage, temporal, deadMs));
        }
        await load.stop();
        await untilAllEnded(tongtu.database.source);
        const audit = await auditBooks(
          { script: 'store/dist/audit-books/main.js', env: tongtu.env, folder: tongtu.dataFolder },
          load.acknowledged,
        );
        note(audit.output);
        const { lost, duplicated } = audit.counts;
        const worst = Math.max(...seconds);
        return {
          value: quick ? `${lost}/${duplicated}` : `${lost}/${duplicated}/${worst.toFixed(1)}s`,
          target: quick ? '=0/0' : '=0/0/<=20s',
          ok: audit.isClean && (quick || worst <= 20),
          n: kills,
          samples: { seconds, journeys: load.acknowledged.length, counts: audit.counts },
        };
      });
    } finally {
      await temporal.stop();
    }
  },
};
