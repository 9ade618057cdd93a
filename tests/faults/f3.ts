import { randomUUID } from 'node:crypto';
import type { Figure } from '../figures/figure.js';
import { until } from '../services/until.js';
import { auditBooks, untilAllEnded } from './load/books.js';
import { type Acknowledged, trigger } from './load/load.js';
import { onStage, type Stage } from './load/stage.js';

/** Instances that were accepted and not started when the API died, and when each was started, seconds after. */
interface Catch {
  readonly acknowledged: readonly Acknowledged[];
  readonly startedAfter: readonly number[];
}

const burstSize = 16;

/** Callers who want no more than the commit; the API is killed as soon as the first of them has it, and stays dead until all is started. */
async function killAfterCommit({ tongtu, bank: { app }, customers }: Stage): Promise<Catch> {
  const { source } = tongtu.database;
  const calls = customers.splice(-burstSize).map((customer) => trigger({ app, customer, code: 'straight' }, randomUUID(), 'accepted'));
  await Promise.race(calls);
  await tongtu.kill('api');
  const killedAt = Date.now();
  const left = await source.query<{ id: string }[]>(`select instance_id as id from outbox where kind = 'start' and done_at is null`);
  const ids = left.map(({ id }) => id);
  const startedAfter = await until(
    async () => {
      const rows = await source.query<{ at: Date }[]>(
        `select min(journal.at) as at from journal where instance_id = any($1) and origin = 'engine' group by instance_id`,
        [ids],
      );
      return rows.length === ids.length ? rows.map(({ at }) => (at.getTime() - killedAt) / 1000) : undefined;
    },
    { milliseconds: 30_000, what: 'what was committed is started' },
  );
  await tongtu.restart('api');
  return { acknowledged: await Promise.all(calls), startedAfter };
}

export const figure: Figure = {
  id: 'F3',
  title:
    'kill -9 of the API between commit and start: seconds until what was committed is started; lost/duplicated by the audit of the books',
  run: ({ quick, services, note }) =>
    onStage(services, async (stage) => {
      const { tongtu } = stage;
      const { wanted, most } = quick ? { wanted: 2, most: 6 } : { wanted: 40, most: 40 };
      const catches: Catch[] = [];
      const caught = () => catches.flatMap(({ startedAfter }) => startedAfter);
      while (caught().length < wanted && catches.length < most) catches.push(await killAfterCommit(stage));
      await untilAllEnded(tongtu.database.source);
      const acknowledged = catches.flatMap((one) => one.acknowledged);
      const audit = await auditBooks(
        { script: 'store/dist/audit-books/main.js', env: tongtu.env, folder: tongtu.dataFolder },
        acknowledged,
      );
      const worst = Math.max(0, ...caught());
      note(`${caught().length} instances were caught between commit and start\n${audit.output}`);
      const { lost, duplicated } = audit.counts;
      return {
        value: quick ? `${lost}/${duplicated}` : `${worst.toFixed(1)}s/${lost}/${duplicated}`,
        target: quick ? '=0/0' : '<=5s/=0/0',
        ok: caught().length >= wanted && audit.isClean && (quick || worst <= 5),
        n: caught().length,
        samples: { startedAfter: caught(), kills: catches.length, counts: audit.counts },
      };
    }),
};
