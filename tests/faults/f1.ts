import { setTimeout as pause } from 'node:timers/promises';
import type { Figure } from '../figures/figure.js';
import { randomFrom } from '../figures/statistics.js';
import { until } from '../services/until.js';
import { auditBooks, untilAllEnded } from './load/books.js';
import { startLoad } from './load/load.js';
import { onStage, type Stage } from './load/stage.js';

/** Kills the worker, leaves it dead for a while, starts it again. Returns the seconds from its start until the journal moves on. */
async function killOnce({ tongtu }: Stage, deadMs: number): Promise<number> {
  await tongtu.kill('worker');
  await pause(deadMs);
  const since = Date.now();
  await tongtu.restart('worker');
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
  id: 'F1',
  title: 'kill -9 of the worker under load: effects lost/duplicated by the audit of the books, seconds until instances move on',
  run: ({ quick, seed, services, note }) =>
    onStage(services, async (stage) => {
      const { tongtu, bank, customers } = stage;
      const { kills, deadMs, perSecond } = quick ? { kills: 2, deadMs: 1_000, perSecond: 4 } : { kills: 20, deadMs: 5_000, perSecond: 8 };
      const random = randomFrom(seed);
      const load = startLoad({ bank, perSecond, customers, random });
      const seconds: number[] = [];
      for (let kill = 0; kill < kills; kill += 1) {
        await pause(1_500 + random() * 2_500);
        seconds.push(await killOnce(stage, deadMs));
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
      const isFast = quick || worst <= 15;
      return {
        value: quick ? `${lost}/${duplicated}` : `${lost}/${duplicated}/${worst.toFixed(1)}s`,
        target: quick ? '=0/0' : '=0/0/<=15s',
        ok: audit.isClean && isFast,
        n: kills,
        samples: { seconds, journeys: load.acknowledged.length, counts: audit.counts },
      };
    }),
};
